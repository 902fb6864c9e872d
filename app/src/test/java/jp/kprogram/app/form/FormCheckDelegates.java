package jp.kprogram.app.form;

import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of form-check.bpmn. Part of every whole-application test, so that all share one context. */
@Configuration(proxyBeanMethods = false)
class FormCheckDelegates {

  @Bean
  JavaDelegate formCheckOptions() {
    return step -> step.setVariable("options",
        SpinValues.jsonValue("[{\"label\":\"森\",\"value\":\"mori\"},{\"label\":\"青木\",\"value\":\"aoki\"}]").create());
  }

  /** The engine wraps what a listener throws. */
  @Bean
  TaskListener formCheckListener() {
    return task -> {
      if ("listener".equals(task.getVariable("opinion"))) {
        throw new Refusal.Conflict("OPINION_LATE", "意見の受付は終わっています。");
      }
    };
  }

  /** Refuses as a service would, where the opinion says how. */
  @Bean
  JavaDelegate formCheckRefusal() {
    return step -> {
      switch (String.valueOf(step.getVariable("opinion"))) {
        case "invalid" -> throw new Refusal.InvalidInput("OPINION_WRONG", "opinion", "意見の内容を直してください。");
        case "not-allowed" -> throw new Refusal.NotAllowed("OPINION_FORBIDDEN", "この人は意見を出せません。");
        case "not-found" -> throw new Refusal.NotFound("OPINION_MISSING", null, "意見の対象がありません。");
        case "conflict" -> throw new Refusal.Conflict("OPINION_LATE", "意見の受付は終わっています。");
        case "fault" -> throw new IllegalStateException("machine broken");
        default -> { }
      }
    };
  }
}
