package jp.kprogram.information;

/**
 * What is known of a content without opening it.
 *
 * @param version of the content
 * @param size in bytes
 * @param fileName as it was sent in
 * @param sha256 of its bytes, in hexadecimal
 */
public record ContentNote(int version, long size, String fileName, String sha256) {

  /** Not for a log. */
  @Override
  public String toString() {
    return "ContentNote";
  }
}
