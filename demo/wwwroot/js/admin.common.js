// Small comforts of the admin; every page works without them.
document.addEventListener('submit', async event => {
  const button = event.submitter;
  const question = button?.dataset.confirm ?? (button?.id && document.querySelector(`template[data-confirms="${button.id}"]`)?.content.textContent);
  if (question && !window.confirm(question)) {
    event.preventDefault();
    return;
  }

  // The answer is a part of this page, and takes the place of the part before.
  const form = event.target;
  if (form.dataset.replace) {
    event.preventDefault();
    const answer = await fetch(`${form.action}?${new URLSearchParams(new FormData(form))}`);
    if (answer.ok) {
      document.querySelector(form.dataset.replace).outerHTML = await answer.text();
    } else {
      window.alert(`The shop answered ${answer.status}.`);
    }
  }
});

document.addEventListener('change', event => {
  if (event.target.matches('[data-submit-on-change]')) {
    event.target.form.submit();
  }
});

// A setting that is not overridden for the chosen store shows the value of all stores and cannot be changed.
function checkOverriddenStoreValue(checkbox, selector) {
  document.querySelectorAll(selector.split(',').map(part => part.trim()).join(',')).forEach(input => {
    input.disabled = !checkbox.checked;
  });
}

document.querySelectorAll('.multi-store-override-option[data-for-input-selector]').forEach(checkbox => {
  const apply = () => checkOverriddenStoreValue(checkbox, checkbox.dataset.forInputSelector);
  checkbox.addEventListener('change', apply);
  apply();
});
