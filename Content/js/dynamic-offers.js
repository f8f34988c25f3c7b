// The consent bar without a page load, the moments that only the browser sees, and the dialog. Everything is also in the page without this script.

const quietTime = 5_000; // no dialog before, in milliseconds since the page began to load
const lingerTime = 30; // seconds in sight after which the shop is asked for an offer
const lookTime = 5; // fewer seconds in sight are no lingering
const returnTime = 120_000; // who comes back from another tab so soon after copying has compared, in milliseconds
const goingOnTime = 10_000; // a page that goes so soon after a click goes because the shopper goes on, in milliseconds
const sampleTime = 100; // between two looks at the scroll position
const fastScroll = 2; // pixels a millisecond
const mostSignals = 20; // in a batch, as the shop has it
const mostBytes = 2_048;

const consent = document.querySelector('.dynamic-offers-consent');
const beacon = document.querySelector('.dynamic-offers-beacon'); // is in the page only after a yes
const productId = Number(beacon?.dataset.productId) || undefined;
const waiting = []; // signals that no batch has taken yet

if (hasSaidNo()) {
  consent?.remove();
} else {
  consent?.addEventListener('submit', answer, { once: true });
}

for (const form of document.querySelectorAll('.dynamic-offers-answer')) {
  form.addEventListener('submit', event => rememberAnswer(event.submitter?.value));
}

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
  const body = new URLSearchParams(new FormData(form));
  body.set(submitter.name, submitter.value);
  const response = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  if (response?.type === 'opaqueredirect') {
    consent.remove();
  } else {
    form.requestSubmit(submitter); // the ordinary way shows what is wrong
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
    if (offer && !document.querySelector('.dynamic-offers-product')) {
      show(offer);
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
  const places = document.querySelectorAll('.product-name, .product-price, .dynamic-offers-price');
  return copied.length > 1 && [...places].some(place => selection.containsNode(place, true) && flat(place.textContent).includes(copied));
}

// The shop keeps nothing of a no, not even a cookie; the browser remembers by itself that it need not be asked again.
function rememberAnswer(answer) {
  try {
    if (answer === 'no') {
      localStorage.setItem('dynamic-offers-answer', 'no');
    } else {
      localStorage.removeItem('dynamic-offers-answer');
    }
  } catch {
    // A browser that keeps nothing is asked again.
  }
}

function hasSaidNo() {
  try {
    return localStorage.getItem('dynamic-offers-answer') === 'no';
  } catch {
    return false;
  }
}

function watchForLeaving() {
  if (matchMedia('(hover: hover)').matches) {
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

// What waits, as a page in sight sends it. Returns the offer to show, if there is one.
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
    return response.status === 200 ? (await response.json()).offer : undefined;
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
  const body = new URLSearchParams(new FormData(beacon)); // the anti-forgery token
  body.set('id', Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join(''));
  body.set('signals', JSON.stringify(signals));
  return body;
}

function onHidden(act) {
  document.addEventListener('visibilitychange', () => document.hidden && act());
  addEventListener('pagehide', act);
}

function show(offer) {
  if (isDialogOpen() || !isFirstInVisit('dynamic-offers-shown')) {
    return;
  }

  const title = element('h2', offer.title, { id: 'dynamic-offers-dialog-title' });
  const toCart = element('a', offer.toCart, { href: offer.cartUrl, className: 'dynamic-offers-button dynamic-offers-primary' });
  const close = element('button', offer.close, { className: 'dynamic-offers-button' });
  const actions = element('form', '', { method: 'dialog', className: 'dynamic-offers-actions' });
  actions.append(toCart, close);

  const dialog = element('dialog', '', { className: 'dynamic-offers-dialog' });
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, element('p', offer.gives, { className: 'dynamic-offers-gives' }), element('p', offer.until), actions);
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function element(name, text, properties) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

function isDialogOpen() {
  const dialogs = document.querySelectorAll('dialog[open], [role="dialog"], [role="alertdialog"], .mfp-wrap');
  return [...dialogs].some(dialog => dialog.getClientRects().length > 0);
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
