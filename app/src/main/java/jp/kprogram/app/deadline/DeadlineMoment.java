package jp.kprogram.app.deadline;

/**
 * A moment at which something happens to a task that is not done.
 *
 * @param kind what happens
 * @param days days from the due day: negative before it, 0 on it
 */
record DeadlineMoment(Kind kind, int days) {

  enum Kind {
    REMIND,
    ESCALATE
  }

  /** Name of the moment's timer: remind-before-3, remind-on-due, remind-after-3, escalate-after-5. */
  String id() {
    if (days == 0) {
      return "remind-on-due";
    }
    String what = kind == Kind.ESCALATE ? "escalate" : "remind";
    return "%s-%s-%d".formatted(what, days < 0 ? "before" : "after", Math.abs(days));
  }

  /** The moment in Japanese, as letters say it. */
  String inWords(Counting counting) {
    if (days == 0) {
      return "本日が期限です";
    }
    String unit = counting == Counting.WORKING_DAYS ? "開庁日" : "日";
    return days < 0 ? "期限の%d%s前です".formatted(-days, unit) : "期限を%d%s過ぎました".formatted(days, unit);
  }
}
