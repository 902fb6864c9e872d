/*
 * Replaces the config.js of the Welcome web application.
 */
export default {
  app: {
    name: 'K Program ようこそ',
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

  customScripts: ['../tasklist/scripts/drafts.js'],

  disableWelcomeMessage: true
};
