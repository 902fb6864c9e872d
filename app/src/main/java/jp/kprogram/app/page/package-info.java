/** The office's own pages, for what Tasklist and Cockpit do not show. Japanese, readable without JavaScript. */
package jp.kprogram.app.page;
