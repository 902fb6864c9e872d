package jp.kprogram.shared.delegate;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which version of a decision table a case is decided by. */
public final class RuleVersions {

  private RuleVersions() {}

  /** Key and version tag of the table that the case's model binds to (its own deployment): proposal-screening:1.0.0. */
  public static String of(DelegateExecution step, String decision) {
    RepositoryService repository = step.getProcessEngineServices().getRepositoryService();
    String deployment = repository.getProcessDefinition(step.getProcessDefinitionId()).getDeploymentId();
    return decision + ":" + repository
        .createDecisionDefinitionQuery()
        .deploymentId(deployment)
        .decisionDefinitionKey(decision)
        .singleResult()
        .getVersionTag();
  }

  /** Key and version tag of the procedure that a step belongs to: remedy:1.0.0. */
  public static String ofProcess(DelegateExecution step) {
    var process = step.getProcessEngineServices().getRepositoryService()
        .getProcessDefinition(step.getProcessDefinitionId());
    return process.getKey() + ":" + process.getVersionTag();
  }
}
