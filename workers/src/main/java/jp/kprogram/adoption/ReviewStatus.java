package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** Where a review stands. */
public enum ReviewStatus implements Coded {
  INVITED("invited", "依頼中"),
  ACCEPTED("accepted", "査読中"),
  DECLINED("declined", "辞退"),
  CONFLICT("conflict", "利益相反"),
  SUBMITTED("submitted", "提出済み"),
  /** Submitted, and taken out of the count later (E07). */
  VOID("void", "無効"),
  /** Ended before it was submitted: replaced, overdue, or the application was taken back. */
  CANCELLED("cancelled", "取りやめ");

  private final String code;
  private final String japanese;

  ReviewStatus(String code, String japanese) {
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

  /** Whether its reviewer still has something to do. */
  public boolean running() {
    return this == INVITED || this == ACCEPTED;
  }
}
