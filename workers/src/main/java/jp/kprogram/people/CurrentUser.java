package jp.kprogram.people;

import java.util.Set;

/** The person or machine account whose request is being carried out. */
public interface CurrentUser {

  /** What stands in records when the engine itself acts, by a timer or a retry. */
  String ENGINE = "engine";

  /** User id, or {@link #ENGINE} where nobody is logged in because a timer or a retry acts. */
  String id();

  /** Ids of the groups of this person; empty for the engine. */
  Set<String> groups();
}
