/*
 * Replaces the config.js of the Tasklist web application.
 * A script named in customScripts must exist: one that is missing leaves Tasklist on a blank page.
 */
export default {
  app: {
    name: 'K Program 業務',
    vendor: '経済安全保障重要技術育成プログラム'
  },

  dateFormat: {
    monthName: 'M月',
    day: 'D日',
    abbr: 'YYYY/MM/DD HH:mm',
    normal: 'YYYY年MM月DD日 HH:mm',
    long: 'YYYY年MM月DD日(ddd) HH:mm',
    short: 'YYYY年MM月DD日'
  },

  locales: {
    availableLocales: ['ja', 'en'],
    fallbackLocale: 'ja'
  },

  customScripts: ['scripts/drafts.js', 'scripts/kprogram.js', 'scripts/work.js'],

  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '選択中のタスクの担当になる'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '先頭のフィルターへ移動する'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '一覧の先頭のタスクへ移動する'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'フォームの最初の入力欄へ移動する'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '手続を開始する画面を開く'
    }
  }
};
