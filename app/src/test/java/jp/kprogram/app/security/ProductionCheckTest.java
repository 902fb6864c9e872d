package jp.kprogram.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kprogram.app.KProgramApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

  @Test
  @DisplayName("必要な設定がそろえば何も指摘しない")
  void findsNothing_whenSafe() {
    assertThat(ProductionCheck.faults(safe())).isEmpty();
  }

  @ParameterizedTest(name = "{0}={1} → {2}")
  @DisplayName("安全でない設定を、直し方とともに指摘する")
  @CsvSource({
    "spring.datasource.url, jdbc:h2:mem:x, KPROGRAM_DB_URL",
    "spring.datasource.url, jdbc:h2:file:./data/kprogram, KPROGRAM_DB_URL",
    "spring.datasource.username, '', KPROGRAM_DB_USER",
    "spring.datasource.password, '', KPROGRAM_DB_PASSWORD",
    "kprogram.accounts.admin.password, '', KPROGRAM_ADMIN_PASSWORD",
    "kprogram.accounts.admin.password, Kprogram-2022, demo password",
    "kprogram.accounts.machines.erad, Kprogram-2022, demo password",
    "kprogram.information.keys, '', 'KPROGRAM_SECRET_KEYS=id:base64: no key'",
    "kprogram.information.keys, 'demo:S1BST0dSQU0tREVNTy1LRVktTk9ULUZPUi1XT1JLISE=', 'published one of the demo'",
    "kprogram.information.keys, 'k1:c2hvcnQ=', '32 bytes'",
    "kprogram.sample.password, Any-password-1, kprogram.sample.password",
    "kprogram.base-url, http://kprogram.go.jp, KPROGRAM_BASE_URL",
    "kprogram.base-url, https://localhost:8080, KPROGRAM_BASE_URL",
    "kprogram.base-url, '', KPROGRAM_BASE_URL",
    "spring.mail.host, mail.example.go.jp, KPROGRAM_MAIL_FROM",
    "server.servlet.session.cookie.secure, false, server.servlet.session.cookie.secure",
    "camunda.bpm.webapp.csrf.enable-secure-cookie, false, csrf.enable-secure-cookie",
    "camunda.bpm.webapp.session-cookie.enable-secure-cookie, false, session-cookie.enable-secure-cookie",
    "camunda.bpm.webapp.header-security.hsts-disabled, true, hsts-disabled",
    "camunda.bpm.webapp.csrf.enabled, false, csrf.enabled",
    "camunda.bpm.authorization.enabled, false, authorization.enabled",
    "springdoc.swagger-ui.enabled, true, swagger-ui",
    "spring.h2.console.enabled, true, H2 console",
    "management.endpoints.web.exposure.include, '*', management.endpoints",
    "management.endpoints.web.exposure.include, 'health,env', management.endpoints",
  })
  void namesFault(String key, String value, String expected) {
    var environment = safe().withProperty(key, value);

    var faults = ProductionCheck.faults(environment);

    assertThat(faults).hasSize(1).first().asString().contains(expected);
  }

  @Test
  @DisplayName("見本のプロファイルを併用した本番は指摘する")
  void namesDemoProfile() {
    var environment = safe();
    environment.setActiveProfiles("production", "demo");

    assertThat(ProductionCheck.faults(environment)).singleElement().asString().contains("profile demo");
  }

  @Test
  @DisplayName("設定のない本番は起動せず、すべての不備を一度に挙げる")
  void refusesStart_andNamesAllFaults() {
    var application = new SpringApplicationBuilder(KProgramApplication.class)
        .profiles("production")
        .properties("server.port=0", "logging.level.root=off");

    assertThatThrownBy(application::run)
        .hasMessageContaining("KPROGRAM_DB_URL")
        .hasMessageContaining("KPROGRAM_DB_USER")
        .hasMessageContaining("KPROGRAM_DB_PASSWORD")
        .hasMessageContaining("KPROGRAM_ADMIN_PASSWORD")
        .hasMessageContaining("KPROGRAM_BASE_URL")
        .hasMessageContaining("KPROGRAM_SECRET_KEYS")
        .hasMessageNotContaining("secure-cookie");
  }

  @Test
  @DisplayName("見本の設定を引き継いだ本番は起動しない")
  void refusesStart_withDemo() {
    var application = new SpringApplicationBuilder(KProgramApplication.class)
        .profiles("production", "demo")
        .properties("server.port=0", "logging.level.root=off");

    assertThatThrownBy(application::run)
        .hasMessageContaining("profile demo")
        .hasMessageContaining("KPROGRAM_DB_URL")
        .hasMessageContaining("demo password")
        .hasMessageContaining("published one of the demo")
        .hasMessageContaining("kprogram.sample.password");
  }

  private static MockEnvironment safe() {
    var environment = new MockEnvironment()
        .withProperty("spring.datasource.url", "jdbc:postgresql://db/kprogram")
        .withProperty("spring.datasource.username", "kprogram")
        .withProperty("spring.datasource.password", "secret")
        .withProperty("kprogram.accounts.admin.password", "Another-secret-1")
        .withProperty("kprogram.accounts.machines.erad", "")
        .withProperty("kprogram.information.keys", "k1:Zm9yIHRoaXMgdGVzdCBhbG9uZSwgMzIgYnl0ZXMhISE=")
        .withProperty("kprogram.base-url", "https://kprogram.example.go.jp")
        .withProperty("server.servlet.session.cookie.secure", "true")
        .withProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true")
        .withProperty("camunda.bpm.webapp.csrf.enable-secure-cookie", "true")
        .withProperty("camunda.bpm.webapp.csrf.enabled", "true")
        .withProperty("camunda.bpm.webapp.header-security.hsts-disabled", "false")
        .withProperty("camunda.bpm.authorization.enabled", "true")
        .withProperty("camunda.bpm.generic-properties.properties.enable-password-policy", "true")
        .withProperty("springdoc.swagger-ui.enabled", "false")
        .withProperty("management.endpoints.web.exposure.include", "health,info");
    environment.setActiveProfiles("production");
    return environment;
  }
}
