package jp.kprogram.letter;

import jp.kprogram.shared.NoRetry;

/** A letter that only a person may move on: refused for good, or of unknown fate. */
public class LetterStuck extends RuntimeException implements NoRetry {

  LetterStuck(String message) {
    super(message);
  }
}
