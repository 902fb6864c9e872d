/*
 * Replaces the config.js of the Admin web application.
 * The application itself speaks English only; there is no Japanese locale for it.
 */
export default {
  app: {
    name: 'K Program 管理',
    vendor: '経済安全保障重要技術育成プログラム'
  },

  dateFormat: {
    monthName: 'M月',
    day: 'D日',
    abbr: 'YYYY/MM/DD HH:mm',
    normal: 'YYYY年MM月DD日 HH:mm',
    long: 'YYYY年MM月DD日 HH:mm',
    short: 'YYYY年MM月DD日'
  },

  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },

  customScripts: ['../tasklist/scripts/drafts.js'],

  disableWelcomeMessage: true
};
