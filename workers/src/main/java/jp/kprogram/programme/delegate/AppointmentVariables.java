package jp.kprogram.programme.delegate;

import java.time.LocalDate;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of member-appointment. */
final class AppointmentVariables {

  static final ProcessVariable<String> APPOINTEE = ProcessVariable.text("appointee");
  static final ProcessVariable<Boolean> SCIENTIST = ProcessVariable.flag("scientist");
  static final ProcessVariable<Boolean> CHAIR = ProcessVariable.flag("chair");
  static final ProcessVariable<LocalDate> TERM_FROM = ProcessVariable.date("termFrom", "任期の始まり");
  static final ProcessVariable<LocalDate> TERM_TO = ProcessVariable.date("termTo", "任期の終わり");

  private AppointmentVariables() {}
}
