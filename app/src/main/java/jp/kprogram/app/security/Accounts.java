package jp.kprogram.app.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts that belong to the installation and not to a person of an office; secrets come from the environment.
 *
 * @param admin the first administrator
 * @param machines passwords of outside systems by user id, as listed in rights.yml; one without password has no login
 */
@ConfigurationProperties("kprogram.accounts")
record Accounts(@DefaultValue Administrator admin, @DefaultValue Map<String, String> machines) {

  /** Created where the group camunda-admin has no member; an existing one keeps its password. */
  record Administrator(@DefaultValue("admin") String id, @DefaultValue("") String password) {}
}
