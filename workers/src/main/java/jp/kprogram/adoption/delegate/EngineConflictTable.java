package jp.kprogram.adoption.delegate;

import java.util.HashMap;
import java.util.Map;
import jp.kprogram.adoption.ConflictTable;
import jp.kprogram.adoption.Relation;
import jp.kprogram.adoption.SelectionRole;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table conflict-of-interest, in its latest version; the rule is the programme's, whoever's step asks. */
@Component
class EngineConflictTable implements ConflictTable {

  private static final String DECISION = "conflict-of-interest";
  private static final Verdict UNCOVERED =
      new Verdict(Verdict.ASK, "uncovered", "規則の表に当たるものがないため、人が確かめる", null);

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineConflictTable(
      @Lazy DecisionService decisions, @Lazy RepositoryService repository, AsProgramme programme) {
    this.decisions = decisions;
    this.repository = repository;
    this.programme = programme;
  }

  @Override
  public Verdict judge(SelectionRole role, Relation relation, Integer yearsAgo, Integer yearsTotal) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("role", role.code());
    asked.put("relation", relation.code());
    asked.put("yearsAgo", yearsAgo);
    asked.put("yearsTotal", yearsTotal);
    return programme.get(() -> {
      var found = decisions.evaluateDecisionTableByKey(DECISION, asked).getSingleResult();
      String version = repository.createDecisionDefinitionQuery()
          .decisionDefinitionKey(DECISION).latestVersion().singleResult().getVersionTag();
      return found == null
          ? UNCOVERED
          : new Verdict(found.getEntry("severity"), found.getEntry("rule"), found.getEntry("ruleText"),
              DECISION + ":" + version);
    });
  }
}
