package jp.kprogram.app.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context a database of its own: H2 in memory, or PostgreSQL with {@code -Dkprogram.test.database=postgresql}. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static EmbeddedPostgres postgres;

  public static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("kprogram.test.database"));
  }

  /** Address, user and password of a new, empty database. */
  public static Map<String, Object> properties() {
    return isPostgres()
        ? Map.of(
            "spring.datasource.url", newPostgresDatabase(),
            "spring.datasource.username", "postgres",
            "spring.datasource.password", "postgres")
        : Map.of(
            "spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "spring.datasource.username", "sa",
            "spring.datasource.password", "");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties()));
  }

  private static synchronized String newPostgresDatabase() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        // only once the contexts are closed: their engines still talk to it while they go down
        SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
      }
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return postgres.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
