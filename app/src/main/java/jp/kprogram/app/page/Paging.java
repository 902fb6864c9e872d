package jp.kprogram.app.page;

import jp.kprogram.shared.Refusal;

/** Numbers of pages as addresses carry them. */
final class Paging {

  private Paging() {}

  /**
   * A page's number, from 1.
   *
   * @throws Refusal.InvalidInput PAGE_UNKNOWN
   */
  static int number(String page) {
    if (!page.matches("[1-9]\\d{0,5}")) {
      throw new Refusal.InvalidInput("PAGE_UNKNOWN", "page", "ページ番号は 1 以上の整数で指定してください。");
    }
    return Integer.parseInt(page);
  }
}
