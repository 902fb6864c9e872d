package jp.kprogram.fund;

import jp.kprogram.shared.Coded;

/** What an entry of the ledger stands for; what each does to the sums stands in the table fund_entry_kind. */
public enum EntryKind implements Coded {
  APPROPRIATE("appropriate", "措置"),
  RESERVE("reserve", "確保"),
  RELEASE("release", "確保の解除"),
  TRANSFER_OUT("transfer-out", "流用（減）"),
  TRANSFER_IN("transfer-in", "流用（増）"),
  COMMIT("commit", "契約"),
  DECOMMIT("decommit", "契約の減額"),
  PAY("pay", "支払"),
  RETURN("return", "返還");

  private final String code;
  private final String japanese;

  EntryKind(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String japanese() {
    return japanese;
  }
}
