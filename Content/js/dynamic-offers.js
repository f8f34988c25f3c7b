// What makes offers quicker to reach: the drawer, prices in lists, the small cart, countdowns, the dialog, and the moments that only the browser sees.
// Everything an offer does works without this script.

const quietTime = 5_000; // nothing is put before the shopper before, in milliseconds since the page began to load
const dismissedTime = 7 * 86_400_000; // nor for so long after the shopper closed it, in milliseconds; the shop keeps to the same
const lingerTime = 30; // seconds in sight after which the shop is asked for an offer
const lookTime = 5; // fewer seconds in sight are no lingering
const returnTime = 120_000; // who comes back from another tab so soon after copying has compared, in milliseconds
const goingOnTime = 10_000; // a page that goes so soon after a click goes because the shopper goes on, in milliseconds
const sampleTime = 100; // between two looks at the scroll position
const fastScroll = 2; // pixels a millisecond
const wakeTime = 5_000; // a clock that did not tick for so long stood still, in milliseconds
const mostSignals = 20; // in a batch, as the shop has it
const mostBytes = 2_048;
const mostPrices = 24; // in a question, as the shop has it
const sightMargin = '300px'; // so near to what is in sight a list's price is asked for
const gatherTime = 100; // what happens within is answered at once, in milliseconds
const restTime = 1_000; // after the last field was left, in milliseconds
const fields = 'input, textarea, select, iframe, [contenteditable]:not([contenteditable="false"])';

const one = selector => document.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];
const urls = one('script[data-wallet]').dataset;
const drawer = one('.dynamic-offers-drawer');
const consent = one('.dynamic-offers-consent');
const beacon = one('.dynamic-offers-beacon'); // is in the page only after a yes
const productId = Number(beacon?.dataset.productId) || undefined;
const hasPointer = matchMedia('(hover: hover)').matches;
const waiting = []; // signals that no batch has taken yet
let clock; // the shop's, and when it showed that

if (hasSaidNo()) {
  consent?.remove();
} else {
  consent?.addEventListener('submit', answer, { once: true });
}

for (const form of all('.dynamic-offers-answer')) {
  form.addEventListener('submit', event => rememberAnswer(event.submitter?.value));
}

watchDrawer();
watchHints();
watchClock();

// Who comes from elsewhere, from a search perhaps, and looks with a finger, is let look.
const isLanding = beacon && isFirstInVisit('dynamic-offers-visit') && !hasPointer && document.referrer && new URL(document.referrer).host !== location.host;
if (beacon) {
  if (productId) {
    watchForLingering();
    watchForComparing();
  }

  watchForLeaving();
  onHidden(send); // after the others, which may have something to tell then
}

async function answer(event) {
  event.preventDefault();
  const { target: form, submitter } = event;
  const response = await fetch(form.action, { method: 'POST', body: toFields(form, submitter), redirect: 'manual' }).catch(() => undefined);
  if (response?.type === 'opaqueredirect') {
    consent.remove();
  } else {
    form.requestSubmit(submitter); // the ordinary way shows what is wrong
  }
}

function toFields(form, submitter) {
  const fields = new URLSearchParams(new FormData(form));
  if (submitter?.name) {
    fields.set(submitter.name, submitter.value);
  }

  return fields;
}

// The wallet beside any page: the same that its page holds, asked for when it is opened. Where no wallet comes, its page is gone to.
function watchDrawer() {
  const body = drawer.lastElementChild;
  let isChanged = false;
  const load = async (url, options) => {
    body.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(url, { ...options, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      const wallet = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('.dynamic-offers-wallet-body');
      if (!wallet) {
        throw new Error(response.statusText);
      }

      body.replaceChildren(wallet);
      setCount(wallet.dataset.count);
      tick();
    } catch {
      location.assign(urls.wallet);
    }

    body.removeAttribute('aria-busy');
  };

  document.addEventListener('click', event => {
    const link = event.target.closest?.(`a[href="${urls.wallet}"]`);
    if (link && location.pathname !== urls.wallet && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      drawer.showModal();
      load(urls.wallet);
    }
  });

  drawer.addEventListener('submit', async event => {
    const { target: form, submitter } = event;
    if (form.getAttribute('method') === 'dialog') {
      return;
    }

    event.preventDefault();
    if (!body.hasAttribute('aria-busy')) {
      isChanged ||= form.method === 'post';
      await load(form.action, form.method === 'post' ? { method: 'POST', body: toFields(form, submitter) } : {});
      body.focus({ preventScroll: true });
      drawer.scrollTop = 0;
    }
  });

  closeFromBeside(drawer);
  drawer.addEventListener('close', () => {
    // The cart behind shows what was true before. A checkout asks again before the end, and loaded anew it would begin anew.
    if (isChanged && location.pathname === urls.cart) {
      location.assign(urls.cart);
    }
  });
}

// A click that began and ended beside the box closes it: neither one on its own empty space nor the end of a selection.
function closeFromBeside(box) {
  let hasBegun = false;
  const isBeside = ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return target === box && (clientX < left || clientX > right || clientY < top || clientY > bottom);
  };

  box.addEventListener('pointerdown', event => hasBegun = isBeside(event));
  box.addEventListener('click', event => hasBegun && isBeside(event) && box.close());
}

function setCount(count) {
  for (const link of all('.dynamic-offers-wallet-link')) {
    link.querySelector('.dynamic-offers-count')?.remove();
    if (count > 0) {
      link.append(element('span', `(${count})`, { className: 'dynamic-offers-count' }));
    }
  }
}

// The small cart has no place for others, lists come without a reload, and both change while the page stands.
function watchHints() {
  const findCart = () => one('#flyout-cart .mini-shopping-cart:has(.item)');
  const first = findCart();
  const fillCart = async cart => {
    if (!cart || !urls.miniCart || 'dynamicOffers' in cart.dataset) {
      return;
    }

    cart.dataset.dynamicOffers = '';
    const response = await fetch(urls.miniCart).catch(() => undefined);
    if (response?.ok) {
      setCount(response.headers.get('X-Dynamic-Offers'));
      const buttons = cart.querySelector('.buttons');
      (buttons ?? cart).insertAdjacentHTML(buttons ? 'beforebegin' : 'beforeend', await response.text());
    }
  };

  const watched = new WeakSet();
  const wanted = []; // boxes that came into sight
  const fillPrices = gather(async () => {
    const boxes = wanted.splice(0, mostPrices);
    if (boxes.length === 0) {
      return;
    }

    const response = await fetch(`${urls.prices}?ids=${boxes.map(box => box.dataset.productId)}`).catch(() => undefined);
    const prices = response?.ok ? await response.json() : {};
    for (const box of boxes) {
      const { price, full } = prices[box.dataset.productId] ?? {};
      if (full === box.dataset.price) { // a list may show the price of many, or the lowest of several
        box.classList.add('dynamic-offers-filled');
        box.lastElementChild.textContent = price;
      }
    }

    fillPrices();
  });

  const sight = new IntersectionObserver(entries => {
    for (const { target } of entries.filter(entry => entry.isIntersecting)) {
      sight.unobserve(target);
      wanted.push(target);
    }

    fillPrices();
  }, { rootMargin: sightMargin });

  const watchPrices = () => {
    for (const box of all('.dynamic-offers-box-price').filter(box => !watched.has(box))) {
      watched.add(box);
      sight.observe(box);
    }
  };

  const look = () => {
    const cart = findCart();
    if (cart !== first) {
      fillCart(cart);
    }

    watchPrices();
  };

  new MutationObserver(gather(look)).observe(document.body, { childList: true, subtree: true });
  for (const name of ['pointerover', 'focusin']) {
    document.addEventListener(name, event => event.target.closest?.('#topcartlink, #flyout-cart') && fillCart(findCart()));
  }

  watchPrices();
}

function gather(act) {
  let timer;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, gatherTime);
  };
}

// Counts by the shop's clock, of which the page brought the moment it was made: no matter what the browser's own shows. A clock that stood still in sleep is set again.
function watchClock() {
  const page = performance.getEntriesByType?.('navigation')[0];
  const set = async () => {
    if (!one('.dynamic-offers-countdown')) {
      return;
    }

    const asked = performance.now();
    const now = Number(await fetch(urls.now).then(response => response.text(), () => undefined));
    if (now) {
      clock = { now, at: (asked + performance.now()) / 2 };
      tick();
    }
  };

  let seen = Date.now();
  tick(page?.responseStart);
  setInterval(() => {
    const isAwake = Date.now() - seen > wakeTime && !document.hidden;
    seen = Date.now();
    isAwake ? set() : tick();
  }, 500);
  document.addEventListener('visibilitychange', () => document.hidden || set());
  addEventListener('pageshow', event => event.persisted && set());
  if (page?.type === 'back_forward') {
    set(); // the page may be an old copy
  }
}

function tick(at = performance.now()) {
  for (const countdown of all('.dynamic-offers-countdown')) {
    const { ends, now, ended } = countdown.dataset;
    clock ??= { now: Number(now), at };
    const left = Math.ceil((ends - clock.now - performance.now() + clock.at) / 1_000);
    const digits = countdown.lastElementChild;
    if (left > 0) {
      digits.firstChild.data = [left / 3_600, left / 60 % 60, left % 60].map(part => `${Math.trunc(part)}`.padStart(2, '0')).join(':');
    } else {
      countdown.className = 'dynamic-offers-ended';
      countdown.textContent = ended;
    }
  }
}

function watchForLingering() {
  let seconds = 0; // in sight and not told yet
  let isAsked = false;
  const tellTime = () => {
    note('lingered', Math.min(seconds, 86_400));
    seconds = 0;
  };

  onHidden(() => seconds >= lookTime && tellTime());
  setInterval(async () => {
    if (document.hidden || ++seconds < lingerTime || isAsked) {
      return;
    }

    isAsked = true;
    tellTime();
    const offer = await ask();
    if (offer && !one('.dynamic-offers-product')) {
      show(offer, true);
    }
  }, 1_000);
}

// Whoever copies the product's name or price looks for it elsewhere; whoever then comes back from another tab has done so. Each counts once a page.
function watchForComparing() {
  let copiedAt;
  let hasReturned = false;

  document.addEventListener('copy', () => {
    if (!isNameOrPriceSelected()) {
      return;
    }

    if (copiedAt === undefined) {
      note('price_compared');
    }

    copiedAt = performance.now();
  });

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !hasReturned && performance.now() - copiedAt < returnTime) {
      hasReturned = true;
      note('price_compared');
    }
  });
}

function isNameOrPriceSelected() {
  const flat = text => text.replace(/\s+/g, ' ').trim();
  const selection = getSelection();
  const copied = flat(`${selection}`);
  return copied.length > 1
    && all('.product-name, .product-price, .dynamic-offers-price').some(place => selection.containsNode(place, true) && flat(place.textContent).includes(copied));
}

// The shop keeps nothing of a no, not even a cookie; the browser remembers by itself that it need not be asked again.
function rememberAnswer(answer) {
  keep('dynamic-offers-answer', answer === 'no' ? 'no' : undefined);
}

function hasSaidNo() {
  return recall('dynamic-offers-answer') === 'no';
}

function keep(key, value) {
  try {
    if (value === undefined) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch {
    // A browser that keeps nothing is asked again.
  }
}

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function watchForLeaving() {
  if (hasPointer) {
    document.documentElement.addEventListener('mouseleave', event => event.clientY <= 0 && leaving());
    return;
  }

  // The way back and the closing of the page look alike: it goes, and nobody touched anything on it. The browser hides it as it goes, too.
  let touchedAt = -Infinity;
  let isGoing = false;
  for (const name of ['click', 'change', 'submit']) {
    addEventListener(name, () => touchedAt = performance.now(), { capture: true });
  }

  addEventListener('pageshow', () => isGoing = false);
  addEventListener('pagehide', () => {
    isGoing = true;
    if (!document.hidden && performance.now() - touchedAt > goingOnTime) {
      leaving();
    }
  });
  document.addEventListener('visibilitychange', () => document.hidden && !isGoing && leaving());

  let last = { top: scrollY, at: performance.now() };
  addEventListener('scroll', () => {
    const now = { top: scrollY, at: performance.now() };
    const elapsed = now.at - last.at;
    if (elapsed < sampleTime) {
      return;
    }

    if (last.top > innerHeight && (last.top - now.top) / elapsed > fastScroll) {
      leaving();
    }

    last = now;
  }, { passive: true });
}

async function leaving() {
  if (performance.now() < quietTime || isDialogOpen() || !isFirstInVisit('dynamic-offers-left')) {
    return;
  }

  note('exit_intent');
  const offer = await ask();
  if (offer) {
    await inSight();
    show(offer);
  }
}

function note(kind, seconds) {
  waiting.push({ kind, productId, seconds });
}

// What waits, as a page in sight sends it. Returns the offer to show and when it came, if there is one.
async function ask() {
  const offers = await Promise.all(takeBatches().map(post));
  return offers.find(offer => offer);
}

// What waits, as a page sends it that may be gone the next moment.
function send() {
  for (const body of takeBatches()) {
    if (!navigator.sendBeacon?.(beacon.action, body)) {
      post(body);
    }
  }
}

// A shop that does not answer is no reason to disturb the shopper.
async function post(body) {
  try {
    const response = await fetch(beacon.action, { method: 'POST', body, keepalive: true, mode: 'same-origin' });
    const at = performance.now();
    return response.ok && response.headers.get('Content-Type')?.startsWith('text/html') ? { html: await response.text(), at } : undefined;
  } catch {
    return undefined;
  }
}

function takeBatches() {
  const batches = [];
  while (waiting.length > 0) {
    let count = Math.min(waiting.length, mostSignals);
    let body = toBody(waiting.slice(0, count));
    while (`${body}`.length > mostBytes && count > 1) {
      body = toBody(waiting.slice(0, --count));
    }

    waiting.splice(0, count);
    batches.push(body);
  }

  return batches;
}

function toBody(signals) {
  const body = toFields(beacon); // the anti-forgery token
  body.set('id', Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join(''));
  body.set('signals', JSON.stringify(signals));
  return body;
}

function onHidden(act) {
  document.addEventListener('visibilitychange', () => document.hidden && act());
  addEventListener('pagehide', act);
}

// Puts the shop's answer before the shopper: a dialog, or a banner where that would be too much, as it is for who stays. Who closes it is left in peace.
async function show({ html, at }, stays) {
  await atRest();
  if (isLanding || isDialogOpen() || Date.now() - recall('dynamic-offers-dismissed') < dismissedTime || !isFirstInVisit('dynamic-offers-shown')) {
    return;
  }

  const isBanner = stays || !hasPointer || urls.quiet;
  const box = element(isBanner ? 'section' : 'dialog', '', { className: isBanner ? 'dynamic-offers-banner' : 'dynamic-offers-dialog', innerHTML: html, tabIndex: -1 });
  if (stays) {
    box.querySelector('h2').remove(); // it speaks of going
  }

  const words = [...box.querySelectorAll('h2, .dynamic-offers-gives')];
  box.setAttribute('aria-labelledby', words[0].id);
  let before; // what had the focus
  const dismiss = () => {
    const hasFocus = box.contains(document.activeElement);
    box.remove();
    if (hasFocus) {
      giveFocus(before);
    }

    say('');
    keep('dynamic-offers-dismissed', Date.now());
    note('offer_dismissed');
    send();
  };

  box.addEventListener('submit', async event => {
    const { target: form, submitter } = event;
    if (form.matches('.dynamic-offers-mail')) {
      event.preventDefault();
      const response = await fetch(form.action, { method: 'POST', body: toFields(form, submitter), redirect: 'manual' }).catch(() => undefined);
      if (response?.type === 'opaqueredirect') {
        box.focus({ preventScroll: true });
        form.remove();
        box.querySelector('[role="status"]').textContent = form.dataset.done;
      }
    } else if (isBanner) {
      event.preventDefault();
      dismiss();
    }
  });
  document.body.append(box);
  if (isBanner) {
    box.setAttribute('role', 'region');
    box.addEventListener('keydown', event => event.key === 'Escape' && dismiss());
    box.addEventListener('focusin', ({ relatedTarget }) => before = box.contains(relatedTarget) ? before : relatedTarget ?? before);
    say(words.map(word => word.textContent).join(': '));
  } else {
    closeFromBeside(box);
    box.addEventListener('close', dismiss);
    box.showModal();
    box.querySelector('.dynamic-offers-primary')?.focus();
  }

  tick(at);
}

// Whoever writes is not interrupted; nor is whoever goes from one field to the next.
async function atRest() {
  while (document.hasFocus() && document.activeElement?.matches(fields)) {
    await new Promise(resolve => document.addEventListener('focusout', () => setTimeout(resolve, restTime), { once: true }));
  }
}

// Where the place is gone, what the page is about gets it.
function giveFocus(place) {
  place?.focus({ preventScroll: true });
  const main = one('main, [role="main"], h1');
  if (document.activeElement === document.body && main) {
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }
}

// To who does not see what came.
function say(text) {
  one('.dynamic-offers-said')?.replaceChildren(text);
}

function element(name, text, properties) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

function isDialogOpen() {
  return all('dialog[open], [role="dialog"], [role="alertdialog"], .mfp-wrap').some(dialog => dialog.getClientRects().length > 0);
}

function inSight() {
  return new Promise(resolve => {
    const look = () => !document.hidden && (document.removeEventListener('visibilitychange', look), resolve());
    document.addEventListener('visibilitychange', look);
    look();
  });
}

// Where the browser keeps nothing, nothing counts as the first time: better no dialog than one on every page.
function isFirstInVisit(key) {
  try {
    const first = !sessionStorage.getItem(key);
    sessionStorage.setItem(key, '1');
    return first;
  } catch {
    return false;
  }
}
