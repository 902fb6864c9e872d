package jp.kprogram.app.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine as it comes, with nothing of ours but the plugins given: shows what a guard is good for. */
public final class BareEngine implements AutoCloseable {

  private final ProcessEngine engine;

  private BareEngine(ProcessEngine engine) {
    this.engine = engine;
  }

  /** @param beans what expressions may name */
  public static BareEngine with(Map<Object, Object> beans, ProcessEnginePlugin... plugins) {
    return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", beans, plugins);
  }

  /** On a database that another engine may have written to before. */
  public static BareEngine at(String url, Map<Object, Object> beans, ProcessEnginePlugin... plugins) {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("bare-" + UUID.randomUUID());
    configuration.setJdbcUrl(url);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setBeans(beans);
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setProcessEnginePlugins(List.of(plugins));
    return new BareEngine(configuration.buildProcessEngine());
  }

  public ProcessEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    engine.close();
  }
}
