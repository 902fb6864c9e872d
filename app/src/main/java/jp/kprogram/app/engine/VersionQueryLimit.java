package jp.kprogram.app.engine;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Bounds the query that Cockpit sends without a bound on the page of a process or a table: all versions of one key. The
 * engine's limit on results would answer it with 400; it holds for every other query.
 */
@Component
class VersionQueryLimit extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.inside(configuration, new Bounding(configuration));
  }

  private static final class Bounding extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;

    private Bounding(ProcessEngineConfigurationImpl configuration) {
      this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
      if (asksForVersions(command)) {
        var query = (AbstractQuery<?, ?>) command;
        query.setMaxResults(Math.min(query.getMaxResults(), configuration.getQueryMaxResultsLimit()));
      }
      return next.execute(command);
    }

    private static boolean asksForVersions(Command<?> command) {
      return command instanceof ProcessDefinitionQueryImpl processes && processes.getKey() != null
          || command instanceof DecisionDefinitionQueryImpl tables && tables.getKey() != null;
    }
  }
}
