package jp.kprogram.app.deadline;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Has the engine read models with {@link DeadlineParse} and run their moments. */
@Component
class DeadlinePlugin extends AbstractProcessEnginePlugin {

  private final Deadlines deadlines;
  private final DueDates dueDates;
  private final TaskTimers timers;
  private final TaskNotices notices;

  DeadlinePlugin(Deadlines deadlines, DueDates dueDates, TaskTimers timers, TaskNotices notices) {
    this.deadlines = deadlines;
    this.dueDates = dueDates;
    this.timers = timers;
    this.notices = notices;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setBpmnParseFactory(
        parser -> new DeadlineParse(parser, deadlines, dueDates, timers, notices));
    List<JobHandler> handlers = new ArrayList<>();
    if (configuration.getCustomJobHandlers() != null) {
      handlers.addAll(configuration.getCustomJobHandlers());
    }
    handlers.add(new DeadlineJobHandler());
    configuration.setCustomJobHandlers(handlers);
  }
}
