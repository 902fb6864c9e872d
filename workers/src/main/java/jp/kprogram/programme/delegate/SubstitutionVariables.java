package jp.kprogram.programme.delegate;

import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the process member-substitution. */
final class SubstitutionVariables {

  static final ProcessVariable<List<?>> ABSENTEE_OPTIONS = ProcessVariable.table("absenteeOptions");
  static final ProcessVariable<List<?>> SUBSTITUTE_OPTIONS = ProcessVariable.table("substituteOptions");
  static final ProcessVariable<String> ABSENTEE = ProcessVariable.text("absentee");
  static final ProcessVariable<String> SUBSTITUTE = ProcessVariable.text("substitute");
  static final ProcessVariable<String> NOTE = ProcessVariable.text("note");

  private SubstitutionVariables() {}
}
