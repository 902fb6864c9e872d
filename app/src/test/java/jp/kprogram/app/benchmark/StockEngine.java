package jp.kprogram.app.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import jp.kprogram.app.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** An engine as it comes, on a database of its own of the kind that is tested: what ours is measured against. */
final class StockEngine implements AutoCloseable {

  private final HikariDataSource database;
  private final ProcessEngine engine;

  /** @param beans what the expressions of its models name */
  StockEngine(Map<Object, Object> beans) {
    Map<String, Object> settings = TestDatabase.properties();
    var pool = new HikariConfig();
    pool.setJdbcUrl((String) settings.get("spring.datasource.url"));
    pool.setUsername((String) settings.get("spring.datasource.username"));
    pool.setPassword((String) settings.get("spring.datasource.password"));
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.setMaximumPoolSize(20);
    database = new HikariDataSource(pool);
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("stock");
    configuration.setDataSource(database);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(beans);
    engine = configuration.buildProcessEngine();
  }

  /** Deploys models, tables and forms of ours, by their places on the class path. */
  StockEngine with(String... resources) {
    var deployment = engine.getRepositoryService().createDeployment();
    for (String resource : resources) {
      deployment.addClasspathResource(resource);
    }
    deployment.deploy();
    return this;
  }

  ProcessEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
