// The checkout on one page: each step is a form; the answer brings the next step's HTML and says which step to open.
(() => {
  'use strict';

  const steps = document.getElementById('checkout-steps');
  const sections = [...steps.querySelectorAll('.tab-section')];
  const stepOf = section => section.querySelector('.step');

  function open(section) {
    for (const other of sections) {
      const isOpen = other === section;
      stepOf(other).hidden = !isOpen;
      other.classList.toggle('active', isOpen);
    }

    section.classList.add('allow');
    section.scrollIntoView({ block: 'start' });
    const heading = section.querySelector('.title');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  function fail(form, message) {
    const box = form.querySelector('.opc-error');
    box.textContent = message;
    box.hidden = !message;
  }

  function update(answer) {
    const { name, html } = answer.update_section;
    document.getElementById(`checkout-${name}-load`).innerHTML = html;
    const section = document.getElementById(`opc-${answer.goto_section}`);
    // What was chosen in later steps is asked again.
    for (const later of sections.slice(sections.indexOf(section) + 1)) {
      later.classList.remove('allow');
    }

    open(section);
  }

  async function submit(form) {
    const button = form.querySelector('button[type=submit]');
    const wait = form.querySelector('.please-wait');
    fail(form, '');
    button.disabled = true;
    wait.hidden = false;
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { 'X-Requested-With': 'XMLHttpRequest' }
      });
      if (!response.ok) {
        throw new Error(steps.dataset.error);
      }

      const answer = await response.json();
      if (answer.redirect) {
        location.assign(answer.redirect);
      } else if (answer.success) {
        location.assign(steps.dataset.completed);
      } else if (answer.update_section) {
        update(answer);
      } else {
        fail(form, Array.isArray(answer.message) ? answer.message.join('\n') : answer.message);
      }
    } catch (error) {
      fail(form, error.message);
    } finally {
      button.disabled = false;
      wait.hidden = true;
    }
  }

  steps.addEventListener('submit', event => {
    event.preventDefault();
    submit(event.target);
  });

  steps.addEventListener('click', event => {
    const section = event.target.closest('.tab-section');
    if (event.target.closest('[data-opc-back]')) {
      const earlier = sections.slice(0, sections.indexOf(section)).filter(other => other.classList.contains('allow'));
      open(earlier.at(-1) ?? section);
    } else if (event.target.closest('.step-title') && section.classList.contains('allow')) {
      open(section);
    }
  });
})();
