// The consent bar without a page load, and the moments that only the browser sees. Everything is also in the page without this script.

const quietTime = 5_000; // no dialog before, in milliseconds since the page began to load
const lingerTime = 30; // seconds in sight
const sampleTime = 100; // between two looks at the scroll position
const fastScroll = 2; // pixels a millisecond

const consent = document.querySelector('.dynamic-offers-consent');
const beacon = document.querySelector('.dynamic-offers-beacon'); // is in the page only after a yes

if (hasSaidNo()) {
  consent?.remove();
} else {
  consent?.addEventListener('submit', answer, { once: true });
}

for (const form of document.querySelectorAll('.dynamic-offers-answer')) {
  form.addEventListener('submit', event => rememberAnswer(event.submitter?.value));
}

if (beacon) {
  watchForLeaving();
  if (beacon.elements.productId.value) {
    watchForLingering();
  }
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

  document.addEventListener('visibilitychange', () => document.hidden && leaving());
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

function watchForLingering() {
  let inSight = 0;
  const clock = setInterval(async () => {
    if (document.hidden || ++inSight < lingerTime) {
      return;
    }

    clearInterval(clock);
    const offer = await tell('lingered');
    if (offer && !document.querySelector('.dynamic-offers-product')) {
      show(offer);
    }
  }, 1_000);
}

async function leaving() {
  if (performance.now() < quietTime || isDialogOpen() || !isFirstInVisit('dynamic-offers-left')) {
    return;
  }

  const offer = await tell('exit_intent');
  if (offer) {
    await inSight();
    show(offer);
  }
}

// The offer to show, if there is one. A shop that does not answer is no reason to disturb the shopper.
async function tell(kind) {
  const body = new URLSearchParams(new FormData(beacon));
  body.set('kind', kind);
  try {
    const response = await fetch(beacon.action, { method: 'POST', body, keepalive: true });
    return response.status === 200 ? (await response.json()).offer : undefined;
  } catch {
    return undefined;
  }
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
