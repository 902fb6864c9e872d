package jp.kprogram.adoption;

/** How an application that is accepted late comes to be reviewed (X1, P6). */
public enum Placement {
  /** It is not accepted, or its selection takes it in by itself. */
  NONE("none"),
  /** It has joined a selection that was under way. */
  JOINED("joined"),
  /** Its selection is decided: it is reviewed and decided on by itself. */
  ALONE("alone");

  private final String code;

  Placement(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
