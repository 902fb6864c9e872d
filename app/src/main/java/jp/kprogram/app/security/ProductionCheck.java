package jp.kprogram.app.security;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kprogram.information.KeyRing;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Stops a production start that would be unsafe, before it touches a database, and names every fault at once with the
 * setting that mends it. {@link DemoPeopleCheck} looks into the database afterwards.
 */
@Component
@Profile("production")
class ProductionCheck implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final String DEMO_PASSWORD = "Kprogram-2022";
  private static final Set<String> HARMLESS_ENDPOINTS = Set.of("health", "info", "prometheus");

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> faults = faults(environment);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "not started: the production profile is not safe as configured\n - " + String.join("\n - ", faults));
    }
  }

  /** Everything that is wrong, in no particular order of weight; empty where nothing is. */
  static List<String> faults(Environment environment) {
    var check = new Checklist(environment);
    check.refuse(environment.acceptsProfiles(Profiles.of("demo | test")),
        "profile demo or test is active beside production: SPRING_PROFILES_ACTIVE=production alone");
    check.require(check.value("spring.datasource.url").startsWith("jdbc:postgresql:"),
        "no PostgreSQL database: KPROGRAM_DB_URL=jdbc:postgresql://host/database (H2 is for trial only)");
    check.given("spring.datasource.username", "KPROGRAM_DB_USER");
    check.given("spring.datasource.password", "KPROGRAM_DB_PASSWORD");
    check.given("kprogram.accounts.admin.password", "KPROGRAM_ADMIN_PASSWORD");
    check.refuse(!check.value("kprogram.sample.password").isEmpty(),
        "demo people are switched on: remove kprogram.sample.password");
    KeyRing.faults(check.value("kprogram.information.keys")).forEach(fault ->
        check.refuse(true, "keys of secrets, KPROGRAM_SECRET_KEYS=id:base64: " + fault));
    check.refuse(check.secrets().contains(DEMO_PASSWORD),
        "an account has the demo password: give kprogram.accounts secrets of your own");
    check.require(isPublicAddress(check.value("kprogram.base-url")),
        "no public https address for links in letters: KPROGRAM_BASE_URL=https://…");
    check.refuse(!check.value("spring.mail.host").isEmpty() && !check.value("kprogram.mail.from").contains("@"),
        "a mail server without a sender: KPROGRAM_MAIL_FROM=address");
    check.equal("server.servlet.session.cookie.secure", "true");
    check.equal("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true");
    check.equal("camunda.bpm.webapp.csrf.enable-secure-cookie", "true");
    check.equal("camunda.bpm.webapp.header-security.hsts-disabled", "false");
    check.equal("camunda.bpm.webapp.csrf.enabled", "true");
    check.equal("camunda.bpm.authorization.enabled", "true");
    check.equal("camunda.bpm.generic-properties.properties.enable-password-policy", "true");
    check.equal("springdoc.swagger-ui.enabled", "false");
    check.refuse(check.value("spring.h2.console.enabled").equals("true"),
        "H2 console is on: remove spring.h2.console.enabled");
    check.require(HARMLESS_ENDPOINTS.containsAll(check.list("management.endpoints.web.exposure.include")),
        "management.endpoints.web.exposure.include exposes more than " + HARMLESS_ENDPOINTS);
    return check.faults;
  }

  private static boolean isPublicAddress(String address) {
    try {
      URI uri = URI.create(address);
      return "https".equals(uri.getScheme()) && uri.getHost() != null && !uri.getHost().equals("localhost");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static final class Checklist {

    private final Environment environment;
    private final Binder binder;
    private final List<String> faults = new ArrayList<>();

    Checklist(Environment environment) {
      this.environment = environment;
      this.binder = Binder.get(environment);
    }

    String value(String key) {
      return environment.getProperty(key, "").strip();
    }

    List<String> list(String key) {
      return binder.bind(key, Bindable.listOf(String.class)).orElse(List.of());
    }

    List<String> secrets() {
      List<String> secrets = new ArrayList<>(
          binder.bind("kprogram.accounts.machines", Bindable.mapOf(String.class, String.class))
              .map(machines -> List.copyOf(machines.values()))
              .orElse(List.of()));
      secrets.add(value("kprogram.accounts.admin.password"));
      secrets.add(value("spring.datasource.password"));
      return secrets;
    }

    void given(String key, String variable) {
      require(!value(key).isEmpty(), "no " + key + ": set " + variable);
    }

    void equal(String key, String wanted) {
      require(value(key).equals(wanted), key + " must be " + wanted);
    }

    void refuse(boolean fault, String text) {
      if (fault) {
        faults.add(text);
      }
    }

    void require(boolean condition, String text) {
      refuse(!condition, text);
    }
  }
}
