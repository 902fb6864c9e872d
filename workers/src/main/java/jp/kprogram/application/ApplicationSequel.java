package jp.kprogram.application;

import java.util.Collection;
import java.util.Map;

/** Who knows what became of applications after their formal check: awards and projects, which later stages know. */
public interface ApplicationSequel {

  /**
   * What everybody may know by now of some applications, by their numbers; nothing of those that still wait for a
   * result.
   */
  Map<String, Sequel> of(Collection<String> applications);

  /** @param running number of the award or project that runs for it; null where it came to nothing or is over */
  record Sequel(String running) {}
}
