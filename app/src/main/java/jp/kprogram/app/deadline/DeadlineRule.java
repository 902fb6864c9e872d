package jp.kprogram.app.deadline;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The deadline of one user task. All periods are days, counted alike.
 *
 * @param due from the day on which the task appears to the day on which it is due
 * @param counting which days count
 * @param remindBefore how long before the due day reminders go out
 * @param remindOnDue whether one goes out on the due day
 * @param remindAfter how long after the due day further reminders go out
 * @param escalateAfter how long after the due day the superior group learns of it
 * @param escalateTo id of that group
 */
record DeadlineRule(
    Period due,
    @DefaultValue("working-days") Counting counting,
    @DefaultValue List<Period> remindBefore,
    @DefaultValue("true") boolean remindOnDue,
    @DefaultValue List<Period> remindAfter,
    Period escalateAfter,
    String escalateTo) {

  /** The moments at which something happens, with a timer each. */
  List<DeadlineMoment> moments() {
    var moments = new ArrayList<DeadlineMoment>();
    remindBefore.forEach(days -> moments.add(new DeadlineMoment(DeadlineMoment.Kind.REMIND, -days.getDays())));
    if (remindOnDue) {
      moments.add(new DeadlineMoment(DeadlineMoment.Kind.REMIND, 0));
    }
    remindAfter.forEach(days -> moments.add(new DeadlineMoment(DeadlineMoment.Kind.REMIND, days.getDays())));
    moments.add(new DeadlineMoment(DeadlineMoment.Kind.ESCALATE, escalateAfter.getDays()));
    return moments;
  }

  /** What is wrong with this rule, in words for whoever configures it; empty where it is sound. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (!isDays(due)) {
      faults.add("due must be days, such as P10D");
    }
    if (!isDays(escalateAfter)) {
      faults.add("escalate-after must be days, such as P5D");
    }
    if (escalateTo == null || escalateTo.isBlank()) {
      faults.add("escalate-to must name a group");
    }
    for (Period before : remindBefore) {
      if (!isDays(before) || isDays(due) && before.getDays() >= due.getDays()) {
        faults.add("remind-before %s must be days and shorter than due".formatted(before));
      }
    }
    for (Period after : remindAfter) {
      if (!isDays(after)) {
        faults.add("remind-after %s must be days".formatted(after));
      }
    }
    if (faults.isEmpty() && moments().stream().distinct().count() < moments().size()) {
      faults.add("the same moment twice");
    }
    return faults;
  }

  private static boolean isDays(Period period) {
    return period != null && period.getDays() > 0 && period.equals(Period.ofDays(period.getDays()));
  }
}
