package jp.kprogram.application;

import java.util.Set;

/** Who must not learn of an application although the office does: conflicts of interest, which a later stage knows. */
public interface ApplicationAudience {

  /** Whether an application is not there for a person. */
  boolean hidden(String person, String application);

  /** Every application that is not there for a person. */
  Set<String> hiddenFrom(String person);
}
