package jp.kprogram.information;

/** The words of a description, for those alone who need to know them. */
public record SecretWords(String title, String scope, String purpose) {

  /** Not for a log. */
  @Override
  public String toString() {
    return "SecretWords";
  }
}
