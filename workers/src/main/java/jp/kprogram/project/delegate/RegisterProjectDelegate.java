package jp.kprogram.project.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.project.Projects;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down the project that an award becomes, in the transaction of its contract (P7). */
@Component("registerProject")
class RegisterProjectDelegate implements JavaDelegate {

  private static final ProcessVariable<String> PROJECT_NUMBER = ProcessVariable.text("projectNumber");

  private final Projects projects;

  RegisterProjectDelegate(Projects projects) {
    this.projects = projects;
  }

  @Override
  public void execute(DelegateExecution step) {
    PROJECT_NUMBER.set(step, projects.start(CASE_NUMBER.get(step)).number());
  }
}
