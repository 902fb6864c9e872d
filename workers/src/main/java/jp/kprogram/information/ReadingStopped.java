package jp.kprogram.information;

import java.io.IOException;

/** The access ended while the content was going out; the rest of it does not. */
public final class ReadingStopped extends IOException {

  ReadingStopped(String secret) {
    super("access to " + secret + " ended while it was being read");
  }
}
