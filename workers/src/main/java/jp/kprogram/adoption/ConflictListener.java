package jp.kprogram.adoption;

import java.util.Map;

/** Who acts when a conflict of interest is found, in the same transaction: reviews end, tasks are taken away (E07). */
public interface ConflictListener {

  /**
   * Applications are hidden from a person from now on.
   *
   * @param why the rule in Japanese, by the number of the application
   */
  void found(String person, Map<String, String> why);
}
