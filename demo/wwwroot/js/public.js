// The public store's script: adding to the cart, selectors, newsletter box, cookie bar, product page.
(() => {
  'use strict';

  const token = () => document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';

  async function post(url, fields) {
    const body = new URLSearchParams(fields ?? {});
    if (!body.has('__RequestVerificationToken')) {
      body.set('__RequestVerificationToken', token());
    }

    const response = await fetch(url, { method: 'POST', body, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!response.ok) {
      throw new Error(`${url} answered ${response.status}`);
    }

    return response.json();
  }

  // The messages are HTML written by the shop itself, as in the host.
  function displayBarNotification(message, type, timeout) {
    const container = document.getElementById('bar-notification');
    const bar = document.createElement('div');
    bar.className = `bar-notification ${type}`;
    for (const html of Array.isArray(message) ? message : [message]) {
      const paragraph = document.createElement('p');
      paragraph.className = 'content';
      paragraph.innerHTML = html;
      bar.append(paragraph);
    }

    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.textContent = '×';
    close.setAttribute('aria-label', container.dataset.close);
    close.addEventListener('click', () => bar.remove());
    bar.append(close);
    container.replaceChildren(bar);
    if (timeout > 0) {
      setTimeout(() => bar.remove(), timeout);
    }
  }

  function setHtml(selector, html) {
    const target = html && document.querySelector(selector);
    if (target) {
      target.innerHTML = html;
    }
  }

  function added(answer) {
    if (answer.redirect) {
      location.assign(answer.redirect);
      return;
    }

    setHtml('.header-links .cart-qty', answer.updatetopcartsectionhtml);
    setHtml('.header-links .wishlist-qty', answer.updatetopwishlistsectionhtml);
    if (answer.updateflyoutcartsectionhtml) {
      document.getElementById('flyout-cart').outerHTML = answer.updateflyoutcartsectionhtml;
    }

    if (answer.message) {
      displayBarNotification(answer.message, answer.success ? 'success' : 'error', answer.success ? 5000 : 0);
    }
  }

  async function send(button, url, fields) {
    button.disabled = true;
    try {
      added(await post(url, fields));
    } catch (error) {
      displayBarNotification(error.message, 'error', 0);
    } finally {
      button.disabled = false;
    }
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-addtocart], [data-addtocart-details], .thumb-item, #eu-cookie-ok');
    if (!button) {
      return;
    }

    if (button.dataset.addtocart) {
      send(button, button.dataset.addtocart);
    } else if (button.dataset.addtocartDetails) {
      send(button, button.dataset.addtocartDetails, new FormData(button.form));
    } else if (button.id === 'eu-cookie-ok') {
      post(button.dataset.url).then(() => document.getElementById('eu-cookie-bar-notification').remove());
    } else {
      event.preventDefault();
      button.closest('.gallery').querySelector('.picture img').src = button.href;
    }
  });

  document.addEventListener('change', event => {
    const field = event.target;
    if (field.matches('[data-navigate]')) {
      location.assign(field.value);
    } else if (field.matches('[data-submit]')) {
      field.form.submit();
    } else if (field.matches('[data-new-address]')) {
      document.getElementById(field.dataset.newAddress).hidden = field.value !== '0';
    } else if (field.form?.dataset.attributeChange) {
      showPrice(field.form);
    }
  });

  async function showPrice(form) {
    const answer = await post(form.dataset.attributeChange, new FormData(form));
    for (const element of document.querySelectorAll(`.price-value-${answer.productId}`)) {
      element.textContent = answer.price;
    }

    setHtml(`#stock-availability-value-${answer.productId}`, answer.stockAvailability);
    setHtml(`#sku-${answer.productId}`, answer.sku);
  }

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.id === 'product-details-form') {
      event.preventDefault();
      form.querySelector('.add-to-cart-button')?.click();
    } else if (form.matches('[data-newsletter]')) {
      event.preventDefault();
      const answer = await post(form.action, new FormData(form));
      const result = document.getElementById('newsletter-result-block');
      result.textContent = answer.Result ?? answer.result;
      result.classList.toggle('error', !(answer.Success ?? answer.success));
    }
  });

  // A preselected attribute may change the price that the page came with.
  const details = document.getElementById('product-details-form');
  if (details?.querySelector('.attributes')) {
    showPrice(details);
  }

  window.displayBarNotification = displayBarNotification;
})();
