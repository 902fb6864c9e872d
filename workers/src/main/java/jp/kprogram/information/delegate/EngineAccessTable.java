package jp.kprogram.information.delegate;

import java.util.Map;
import jp.kprogram.information.AccessCause;
import jp.kprogram.information.AccessFacts;
import jp.kprogram.information.AccessTable;
import jp.kprogram.information.AccessVerdict;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table secret-access, in its latest version; neither secret nor person is among what it is told. */
@Component
class EngineAccessTable implements AccessTable {

  private static final String DECISION = "secret-access";

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineAccessTable(@Lazy DecisionService decisions, @Lazy RepositoryService repository, AsProgramme programme) {
    this.decisions = decisions;
    this.repository = repository;
    this.programme = programme;
  }

  @Override
  public AccessVerdict judge(AccessFacts facts) {
    Map<String, Object> asked = Map.of(
        "provision", facts.provision(),
        "membership", facts.membership(),
        "acknowledgement", facts.acknowledgement(),
        "period", facts.period(),
        "containment", facts.containment());
    return programme.get(() -> {
      var found = decisions.evaluateDecisionTableByKey(DECISION, asked).getSingleResult();
      String version = DECISION + ":" + repository.createDecisionDefinitionQuery()
          .decisionDefinitionKey(DECISION).latestVersion().singleResult().getVersionTag();
      return found == null
          ? new AccessVerdict(false, AccessCause.UNCOVERED, version)
          : new AccessVerdict(
              "open".equals(found.getEntry("access")),
              Coded.stored(AccessCause.class, found.getEntry("cause")),
              version);
    });
  }
}
