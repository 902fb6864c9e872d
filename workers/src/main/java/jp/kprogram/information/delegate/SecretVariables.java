package jp.kprogram.information.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the cases of secrets: numbers, user ids, moments and outcomes. What is written passes through. */
final class SecretVariables {

  static final ProcessVariable<String> COUNCIL_NUMBER = ProcessVariable.text("councilNumber");
  static final ProcessVariable<String> PROVIDED_BY = ProcessVariable.text("providedBy");
  static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
  static final ProcessVariable<String> SECRET_NUMBER = ProcessVariable.text("secretNumber");
  static final ProcessVariable<String> MEMBER = ProcessVariable.text("member");
  static final ProcessVariable<String> RESULT_ORIGIN = ProcessVariable.text("resultOrigin");
  static final ProcessVariable<String> SECRET_TITLE = ProcessVariable.text("secretTitle");
  static final ProcessVariable<String> SECRET_CATEGORY = ProcessVariable.text("secretCategory");
  static final ProcessVariable<String> SECRET_SCOPE = ProcessVariable.text("secretScope");
  static final ProcessVariable<String> SECRET_PURPOSE = ProcessVariable.text("secretPurpose");
  static final ProcessVariable<LocalDate> VALID_FROM = ProcessVariable.date("validFrom", "期間の始め");
  static final ProcessVariable<LocalDate> VALID_UNTIL = ProcessVariable.date("validUntil", "期間の終わり");
  static final ProcessVariable<List<String>> RECIPIENTS = ProcessVariable.strings("recipients");
  static final ProcessVariable<String> SECRET_CHECK = ProcessVariable.text("secretCheck");
  static final ProcessVariable<String> EXPIRES_AT = ProcessVariable.text("expiresAt");
  static final ProcessVariable<String> EXPIRY_NOTICE_AT = ProcessVariable.text("expiryNoticeAt");
  static final ProcessVariable<String> EXPIRY_DECISION = ProcessVariable.text("expiryDecision");
  static final ProcessVariable<LocalDate> NEW_UNTIL = ProcessVariable.date("newUntil", "新しい期限");
  static final ProcessVariable<Boolean> RETURNS_OPEN = ProcessVariable.flag("returnsOpen");
  static final ProcessVariable<String> ACKNOWLEDGEMENT = ProcessVariable.text("acknowledgement");
  static final ProcessVariable<Boolean> HELD_ACCESS = ProcessVariable.flag("heldAccess");
  static final ProcessVariable<String> RETURN_KIND = ProcessVariable.text("returnKind");
  static final ProcessVariable<LocalDate> RETURNED_ON = ProcessVariable.date("returnedOn", "返却・消去した日");
  static final ProcessVariable<String> RETURN_NOTE = ProcessVariable.text("returnNote");
  static final ProcessVariable<String> RETURN_CHECK = ProcessVariable.text("returnCheck");
  static final ProcessVariable<String> INCIDENT_NUMBER = ProcessVariable.text("incidentNumber");

  private SecretVariables() {}
}
