package jp.kprogram.app.deadline;

/** How the days of a deadline are counted. */
enum Counting {
  /** Only days on which government offices are open. */
  WORKING_DAYS,
  /** Every day; a deadline that ends on a closed day ends on the next open one (cf. 民法第142条). */
  CALENDAR_DAYS
}
