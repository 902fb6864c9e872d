package jp.kprogram.call;

import java.time.Instant;
import jp.kprogram.shared.Moments;

/**
 * A correction of a public call (訂正), as it went to the check.
 *
 * @param call number of the call
 * @param number 1 for the first of the call
 * @param correction what is corrected and how, as the public reads it
 * @param closesAt the later closing that comes with it, exclusive; null where the closing stays
 * @param reason why; not public
 * @param preparedBy user id of who prepared it and so may not check it
 * @param publishedAt since when it is public; null where it is not
 */
public record Corrigendum(
    String call,
    int number,
    String correction,
    Instant closesAt,
    String reason,
    String preparedBy,
    Instant publishedAt) {

  /** How the sources of extensions begin that come with a correction. */
  static final String SOURCE = "corrigendum-";

  /** The new closing as people read it, or that there is none. */
  public String closing() {
    return closesAt == null ? "変えない" : Moments.japanese(closesAt);
  }

  /** What an extension names as its source. */
  String source() {
    return SOURCE + number;
  }
}
