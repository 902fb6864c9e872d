package jp.kprogram.letter;

/** The mail server did not take a letter this time; a later attempt may succeed. */
public class LetterNotSent extends RuntimeException {

  LetterNotSent(String message) {
    super(message);
  }
}
