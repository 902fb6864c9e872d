package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** How many proposals of a slot are adopted (R59; paper L140). */
public enum AdoptionMode implements Coded {
  /** At most a stated number. */
  LIMITED("limited", "限定数採択"),
  /** A stated number. */
  FIXED("fixed", "一定数採択"),
  /** Several, with an upper limit or none. */
  MULTIPLE("multiple", "複数採択");

  private final String code;
  private final String japanese;

  AdoptionMode(String code, String japanese) {
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
