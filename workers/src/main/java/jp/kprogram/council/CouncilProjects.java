package jp.kprogram.council;

import java.util.List;
import java.util.Optional;

/** The projects as councils see them. */
public interface CouncilProjects {

  Optional<CouncilProject> find(String number);

  /** Projects that are running, the oldest first. */
  List<CouncilProject> running();
}
