/*
 * What the K Program adds to Tasklist:
 *
 * - Japanese for the texts that the form library (form-js) has only in English,
 * - no submission of a form by the Enter key,
 * - lists and calendars that open at the lower edge come into view,
 * - digits typed in full width count as numbers,
 * - numbers, amounts and points of a table in one piece,
 * - messages of the server without the technical wrapping, and only the latest of each kind.
 */

/*
 * The fixed texts of form-js. "{}" stands for a value; "|" marks where form-js joins two pieces of text.
 * "where" is a CSS selector below a form; with "attribute" the text is that attribute, otherwise a text node.
 * The table is strict JSON, because TasklistLocaleTest reads it and looks every sentence up in the library.
 */
export const FORM_TEXTS = [
  {"where": ".fjs-form-field-error li", "english": "Field is required.", "japanese": "必須項目です。"},
  {"where": ".fjs-form-field-error li", "english": "Field must match pattern {}.", "japanese": "所定の形式で入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Field must have minimum value of {}.", "japanese": "{}以上の値を入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Field must have maximum value of {}.", "japanese": "{}以下の値を入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Field must have minimum length of {}.", "japanese": "{}文字以上で入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Field must have maximum length of {}.", "japanese": "{}文字以内で入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Field must be a valid  international phone number. (e.g. +4930664040900)", "japanese": "国番号から始まる電話番号を入力してください（例: +81312345678）。"},
  {"where": ".fjs-form-field-error li", "english": "Field must be a valid email.", "japanese": "メールアドレスを正しく入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Value is not a number.", "japanese": "数値を入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Value is expected to |be an integer|.", "japanese": "整数を入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Value is expected to |have at most {} decimal digit|.", "japanese": "小数点以下は{}桁までで入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Value is expected to |have at most {} decimal digit|s|.", "japanese": "小数点以下は{}桁までで入力してください。"},
  {"where": ".fjs-form-field-error li", "english": "Please select a valid value, the two nearest valid values are {} and {}.", "japanese": "この値は入力できません。近い値は{}と{}です。"},
  {"where": ".fjs-form-field-error li", "english": "Date and time must both be entered.", "japanese": "日付と時刻の両方を入力してください。"},
  {"where": ".fjs-select-placeholder", "english": "Select", "japanese": "選択してください"},
  {"where": ".fjs-input", "attribute": "placeholder", "english": "Search", "japanese": "検索"},
  {"where": ".fjs-taglist-input", "attribute": "placeholder", "english": "Search", "japanese": "検索して追加"},
  {"where": ".fjs-timepicker .fjs-input", "attribute": "placeholder", "english": "hh:mm ?m", "japanese": "hh:mm am/pm"},
  {"where": ".fjs-dropdownlist-empty", "english": "No results", "japanese": "該当する項目がありません"},
  {"where": ".fjs-dropdownlist-empty", "english": "All values selected", "japanese": "すべて選択済みです"},
  {"where": ".fjs-taglist-skip-link", "english": "Skip to search", "japanese": "検索欄へ移動"},
  {"where": ".fjs-taglist-tag-remove", "attribute": "title", "english": "Remove tag", "japanese": "選択を外す"},
  {"where": ".fjs-table-empty", "english": "Nothing to show.", "japanese": "表示する内容はありません。"},
  {"where": ".fjs-table-td", "english": "Nothing to show.", "japanese": "表示する内容はありません。"},
  {"where": ".fjs-table-nav-label", "english": " of ", "japanese": " / "},
  {"where": ".fjs-table-nav-button", "attribute": "aria-label", "english": "Previous page", "japanese": "前のページ"},
  {"where": ".fjs-table-nav-button", "attribute": "aria-label", "english": "Next page", "japanese": "次のページ"},
  {"where": ".fjs-table-th", "attribute": "aria-label", "english": "Click to sort by {} ascending", "japanese": "{}の昇順に並べる"},
  {"where": ".fjs-table-th", "attribute": "aria-label", "english": "Click to sort by {} descending", "japanese": "{}の降順に並べる"},
  {"where": ".fjs-table-th", "attribute": "aria-label", "english": "Click to remove sorting", "japanese": "並べ替えをやめる"},
  {"where": ".fjs-number-arrow-up", "attribute": "aria-label", "english": "Increment", "japanese": "増やす"},
  {"where": ".fjs-number-arrow-down", "attribute": "aria-label", "english": "Decrement", "japanese": "減らす"},
  {"where": ".fjs-iframe-placeholder-text", "english": "No content to show.", "japanese": "表示する内容はありません。"},
  {"where": ".fjs-iframe-placeholder-text", "english": "External content couldn't be loaded.", "japanese": "外部の内容を読み込めませんでした。"}
];

const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const WEEKDAYS = ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'];
const SHORT_WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];

/* The date picker of forms (flatpickr). */
const FORM_DATE_PICKER = {
  weekdays: {shorthand: SHORT_WEEKDAYS, longhand: WEEKDAYS},
  months: {shorthand: MONTHS, longhand: MONTHS},
  firstDayOfWeek: 0,
  monthAriaLabel: '月',
  yearAriaLabel: '年',
  rangeSeparator: ' から '
};

/* The date picker of Tasklist itself (due date, follow-up date): AngularJS and its bootstrap. */
const TASKLIST_DATE_FORMATS = {
  DAY: WEEKDAYS,
  SHORTDAY: SHORT_WEEKDAYS,
  MONTH: MONTHS,
  STANDALONEMONTH: MONTHS,
  SHORTMONTH: MONTHS
};

/* The engine's REST API puts this in front of the reason why it refused a form. */
const SERVER_PREFIX = /^Cannot (?:submit task form|instantiate process definition) \S+: /;

const SELECTORS = [...new Set(FORM_TEXTS.map(text => text.where))];

const RULES = FORM_TEXTS.map(text => ({
  where: text.where,
  attribute: text.attribute || null,
  pattern: new RegExp('^' + text.english.replaceAll('|', '').split('{}').map(escapeRegExp).join('([^]*)') + '$'),
  japanese: text.japanese
}));

function escapeRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The Japanese for one English text found at a place, or null if there is none. */
export function translate(where, attribute, english) {
  for (const rule of RULES) {
    if (rule.where === where && rule.attribute === attribute) {
      const match = rule.pattern.exec(english);
      if (match) {
        let value = 0;
        return rule.japanese.replace(/\{\}/g, () => match[++value]);
      }
    }
  }
  return null;
}

/* form-js keeps its text nodes: their content is changed in place, the nodes themselves are left alone. */
function translateForms() {
  for (const form of document.querySelectorAll('.fjs-container')) {
    for (const where of SELECTORS) {
      for (const element of form.querySelectorAll(where)) {
        translateAttributes(element, where);
        translateTextNodes(element, where);
      }
    }
  }
}

function translateAttributes(element, where) {
  for (const attribute of ['placeholder', 'title', 'aria-label']) {
    const japanese = element.hasAttribute(attribute)
      ? translate(where, attribute, element.getAttribute(attribute))
      : null;
    if (japanese !== null) {
      element.setAttribute(attribute, japanese);
    }
  }
}

function translateTextNodes(element, where) {
  for (const node of element.childNodes) {
    const japanese = node.nodeType === Node.TEXT_NODE ? translate(where, null, node.data) : null;
    if (japanese !== null) {
      node.data = japanese;
    }
  }
}

/** What a message of the server says to a person: the detail of a problem+json, or the text after the prefix. */
export function reasonOf(message) {
  try {
    const problem = JSON.parse(message);
    if (typeof problem?.detail === 'string') {
      return problem.detail;
    }
  } catch {
    // not a problem+json
  }
  return message.replace(SERVER_PREFIX, '');
}

/* Numbers of cases, amounts and points, which nobody should read in two pieces. */
const IN_ONE_PIECE = /^(?:[A-Z]{2,5}-[\d-]+|[\d.,]+(?:[兆億万円点人件年度％%][\d.,]*)*)$/;
const SHORT_HEADING = 4;

function keepInOnePiece() {
  for (const cell of document.querySelectorAll('.fjs-table-td, .fjs-table-th')) {
    const text = cell.textContent.trim();
    const whole = cell.matches('.fjs-table-th') ? text.length <= SHORT_HEADING : IN_ONE_PIECE.test(text);
    cell.classList.toggle('kp-whole', whole);
  }
}

function tidyNotifications() {
  for (const message of document.querySelectorAll('.notifications .alert-danger .message')) {
    const node = message.firstChild;
    if (node && node.nodeType === Node.TEXT_NODE) {
      const reason = reasonOf(node.data);
      if (reason !== node.data) {
        node.data = reason;
      }
    }
  }
  for (const panel of document.querySelectorAll('.notifications')) {
    const latest = new Set();
    for (const alert of [...panel.querySelectorAll('.alert-danger')].reverse()) {
      const kind = alert.querySelector('.status')?.textContent;
      if (latest.has(kind)) {
        alert.querySelector('button.close:not(.ng-hide)')?.click();
      }
      latest.add(kind);
    }
  }
}

/*
 * form-js hands a text on 300 ms after the last key, so a form submitted by Enter would carry the text before.
 * Only the default action is stopped: lists and the date picker still choose by Enter.
 */
function preventSubmitByEnter() {
  document.addEventListener('keydown', event => {
    const field = event.target;
    if (event.key === 'Enter' && field instanceof HTMLInputElement && field.closest('.fjs-form')
        && !['submit', 'reset', 'button'].includes(field.type)) {
      event.preventDefault();
    }
  }, true);
}

/*
 * A Japanese keyboard writes digits in full width, which form-js takes for NaN. They are narrowed before it sees them;
 * while a word is still being composed nothing is handed on.
 */
function acceptFullWidthDigits() {
  const isNumber = field => field instanceof HTMLInputElement && field.closest('.fjs-form-field-number');
  document.addEventListener('input', event => {
    if (!isNumber(event.target)) {
      return;
    }
    if (event.isComposing) {
      event.stopImmediatePropagation();
    } else {
      narrow(event.target);
    }
  }, true);
  document.addEventListener('compositionend', event => {
    if (isNumber(event.target)) {
      event.target.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }, true);
  // form-js refuses every key that is no narrow digit
  document.addEventListener('keypress', event => {
    if (isNumber(event.target) && /^[０-９]$/.test(event.key)) {
      event.stopImmediatePropagation();
    }
  }, true);
}

function narrow(field) {
  const narrowed = field.value.normalize('NFKC');
  if (narrowed !== field.value) {
    field.value = narrowed;
  }
}

/* form-js opens lists and calendars downwards: at the end of a form that is below the edge of the window. */
function showWhatOpens() {
  const show = () => document.querySelectorAll('.fjs-dropdownlist, .flatpickr-calendar.open')
    .forEach(opened => opened.scrollIntoView({block: 'nearest'}));
  for (const event of ['click', 'keyup']) {
    document.addEventListener(event, () => requestAnimationFrame(show));
  }
}

function translateFormDatePicker() {
  window.flatpickr?.localize(FORM_DATE_PICKER);
}

let tasklistDatePickerTranslated = false;

/* The services of Tasklist exist only some time after this script has been loaded. */
function translateTasklistDatePicker() {
  const injector = tasklistDatePickerTranslated ? null : window.angular?.element(document.body).injector();
  if (injector) {
    tasklistDatePickerTranslated = true;
    Object.assign(injector.get('$locale').DATETIME_FORMATS, TASKLIST_DATE_FORMATS);
    if (injector.has('uibDatepickerConfig')) {
      injector.get('uibDatepickerConfig').formatDayTitle = 'yyyy年M月';
    }
  }
}

function start() {
  translateFormDatePicker();
  preventSubmitByEnter();
  acceptFullWidthDigits();
  showWhatOpens();
  document.documentElement.lang = navigator.language.startsWith('en') ? 'en' : 'ja';

  const observer = new MutationObserver(() => {
    translateTasklistDatePicker();
    translateForms();
    keepInOnePiece();
    tidyNotifications();
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['placeholder', 'title', 'aria-label']
  });
}

start();
