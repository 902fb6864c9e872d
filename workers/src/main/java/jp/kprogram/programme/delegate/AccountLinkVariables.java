package jp.kprogram.programme.delegate;

import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the registration of an account. What shows who it is passes through to the table. */
final class AccountLinkVariables {

  static final ProcessVariable<String> ERAD_ID = ProcessVariable.text("eradId");
  static final ProcessVariable<String> LINK_CLUE = ProcessVariable.text("linkClue");

  private AccountLinkVariables() {}
}
