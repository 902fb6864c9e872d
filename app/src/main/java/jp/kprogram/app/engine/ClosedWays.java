package jp.kprogram.app.engine;

import java.util.Map;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Closes the engine's ways around models and forms to everyone who is logged in, administrators included: what a person
 * may do in a case stands in its model.
 */
@Component
public class ClosedWays extends AbstractProcessEnginePlugin {

  private static final Map<Class<?>, String> CLOSED = Map.of(
      DeployCmd.class, "モデルや様式は API からは配備できません。アプリケーションの新しい版に入れて配備してください。",
      StartProcessInstanceAtActivitiesCmd.class, "手続は途中からは始められません。開始の様式から始めてください。",
      EvaluateStartConditionCmd.class, "手続は条件では始められません。開始の様式から始めてください。",
      HandleTaskBpmnErrorCmd.class, "作業はエラーでは終えられません。作業の様式で完了してください。",
      HandleTaskEscalationCmd.class, "作業からは上申を直接起こせません。作業の様式で完了してください。");

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.inside(configuration, new Guard());
  }

  private static final class Guard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      if (CLOSED.containsKey(command.getClass()) && Requests.isFromOutside()) {
        throw new Refusal.NotAllowed("WAY_CLOSED", CLOSED.get(command.getClass()));
      }
      return next.execute(command);
    }
  }
}
