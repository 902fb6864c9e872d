package jp.kprogram.council.delegate;

import java.util.Map;
import jp.kprogram.council.ProjectCases;
import jp.kprogram.shared.delegate.AsProgramme;
import jp.kprogram.shared.delegate.CaseMessages;
import org.springframework.stereotype.Component;

/** Tells the case of a project by its message; the request stands in the record of the council as well. */
@Component
class EngineProjectCases implements ProjectCases {

  private final CaseMessages cases;
  private final AsProgramme programme;

  EngineProjectCases(CaseMessages cases, AsProgramme programme) {
    this.cases = cases;
    this.programme = programme;
  }

  @Override
  public void terminationRequested(String project) {
    programme.run(() -> cases.tell("termination-requested", project, Map.of()));
  }
}
