/*
 * "Save" in Tasklist keeps the input of a form in the browser's local storage, where the next person at the same
 * computer could read it. Whoever logs out, in whichever of the web applications, leaves no draft behind.
 */

const DRAFT_PREFIX = 'camunda-form:';
/* Every start form shares this key, so a draft of one would turn up in the next: it is never written. */
const START_FORM_DRAFT = DRAFT_PREFIX + 'undefined';

function removeDrafts() {
  Object.keys(localStorage)
    .filter(key => key.startsWith(DRAFT_PREFIX))
    .forEach(key => localStorage.removeItem(key));
}

function onLoginPage() {
  return location.hash.startsWith('#/login') || document.querySelector('form[name="signinForm"]') !== null;
}

/* The log-in page follows a logout as well as the end of a session. */
function removeDraftsOnLoginPage() {
  if (onLoginPage()) {
    removeDrafts();
  }
}

function neverKeepDraftsOfStartForms() {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function(key, value) {
    if (key !== START_FORM_DRAFT) {
      setItem.call(this, key, value);
    }
  };
  localStorage.removeItem(START_FORM_DRAFT);
}

neverKeepDraftsOfStartForms();
removeDraftsOnLoginPage();
window.addEventListener('hashchange', removeDraftsOnLoginPage);
new MutationObserver(removeDraftsOnLoginPage).observe(document.body, {childList: true, subtree: true});
