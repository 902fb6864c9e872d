package jp.kprogram.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which calls of the engine's REST API are open at all, under /engine-rest and under the web apps' /camunda/api/engine
 * alike. Reading is open to everybody who is logged in, because the engine's authorizations decide what there is to
 * read. Writing is closed unless listed here: no deployment, no migration, no modification, no job run by hand, no
 * history rewritten, for nobody.
 */
final class EngineRestRules implements AuthorizationManager<RequestAuthorizationContext> {

  /** The engine's own prefix, and the name of the engine that may follow it. */
  private static final Pattern PREFIX = Pattern.compile("^(/engine-rest|/camunda/api/engine)(/engine/[^/]+)?(?=/|$)");

  /** Queries that are sent as POST because they are long, and steps of the work itself. */
  private static final List<Rule> EVERYBODY = rules(
      "POST /task", "POST /task/count",
      "POST /filter/*/list", "POST /filter/*/count", "POST /filter/*/singleResult",
      "POST /process-instance", "POST /process-instance/count",
      "POST /execution", "POST /execution/count",
      "POST /variable-instance", "POST /variable-instance/count",
      "POST /job", "POST /job/count", "POST /job-definition", "POST /job-definition/count",
      "POST /group", "POST /group/count",
      "POST /history/process-instance", "POST /history/process-instance/count",
      "POST /history/activity-instance", "POST /history/activity-instance/count",
      "POST /history/task", "POST /history/task/count",
      "POST /history/variable-instance", "POST /history/variable-instance/count",
      "POST /history/detail",
      "POST /history/job-log", "POST /history/job-log/count",
      "POST /external-task", "POST /external-task/count",
      "POST /identity/password-policy",
      "POST /process-definition/*/start", "POST /process-definition/*/submit-form",
      "POST /process-definition/key/*/start", "POST /process-definition/key/*/submit-form",
      "POST /message",
      "POST /task/*/claim", "POST /task/*/unclaim", "POST /task/*/assignee",
      "POST /task/*/complete", "POST /task/*/submit-form");

  /** What administrators may write; how far it goes, their grants in rights.yml decide. */
  private static final List<Rule> ADMINISTRATORS = rules(
      "* /user/**", "* /group/**", "* /authorization/**", "* /filter/**",
      "PUT /job/*/retries", "PUT /job/*/suspended", "PUT /job-definition/*/retries", "PUT /job-definition/*/suspended",
      "PUT /process-instance/*/suspended", "PUT /process-definition/*/suspended",
      "PUT /incident/*/annotation", "DELETE /incident/*/annotation");

  /** Numbers over everybody's work, for those who watch over the machine. */
  private static final List<Rule> WATCHERS = rules(
      "GET /process-definition/statistics", "GET /deployment/**",
      "GET /process-definition/*/statistics", "GET /process-definition/key/*/statistics", "GET /schema/**",
      "GET /history/cleanup/**", "GET /batch/**", "GET /history/batch/**", "GET /process-definition/*/static-called*");

  /** Sums over all cases, those that are hidden from who asks among them: for those who keep the machine running. */
  private static final List<Rule> SUMS = rules("GET /metrics/**", "GET /telemetry/**");

  /** The engine's authorizations do not guard these case by case, and nobody needs them. */
  private static final List<Rule> CLOSED = rules(
      "* /task/*/comment/*", "* /task/*/attachment/*/**", "GET /optimize/**", "GET /task/report/**",
      "GET /history/task/report", "GET /history/process-instance/report");

  private final Set<String> watchers;

  EngineRestRules(Set<String> watchers) {
    this.watchers = watchers;
  }

  @Override
  public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext context) {
    return new AuthorizationDecision(login.get().isAuthenticated() && isOpen(login.get(), context.getRequest()));
  }

  private boolean isOpen(Authentication login, HttpServletRequest request) {
    Set<String> groups = groupsOf(login);
    if (groups.contains("ROLE_ANONYMOUS")) {
      return false;
    }
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    var path = PathContainer.parsePath(restPath(request));
    if (anyMatches(CLOSED, method, path)) {
      return false;
    }
    if (anyMatches(SUMS, method, path)) {
      return groups.contains(Groups.CAMUNDA_ADMIN);
    }
    if (anyMatches(WATCHERS, method, path)) {
      return groups.stream().anyMatch(watchers::contains);
    }
    return method.equals("GET")
        || method.equals("OPTIONS")
        || anyMatches(EVERYBODY, method, path)
        || isOwnPassword(login, method, path)
        || groups.contains(Groups.CAMUNDA_ADMIN) && anyMatches(ADMINISTRATORS, method, path);
  }

  private static Set<String> groupsOf(Authentication login) {
    return login.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .collect(Collectors.toSet());
  }

  /** Not the own name and address: they stand in decisions and letters, and administrators vouch for them. */
  private static boolean isOwnPassword(Authentication login, String method, PathContainer path) {
    return method.equals("PUT") && path.value().equals("/user/" + login.getName() + "/credentials");
  }

  private static String restPath(HttpServletRequest request) {
    String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    String rest = PREFIX.matcher(path).replaceFirst("");
    return rest.length() > 1 && rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static boolean anyMatches(List<Rule> rules, String method, PathContainer path) {
    return rules.stream().anyMatch(rule -> rule.matches(method, path));
  }

  private static List<Rule> rules(String... lines) {
    return Arrays.stream(lines).map(Rule::parse).toList();
  }

  private record Rule(String method, PathPattern path) {

    static Rule parse(String line) {
      String[] parts = line.split(" ");
      return new Rule(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
    }

    boolean matches(String method, PathContainer path) {
      return (this.method.equals("*") || this.method.equals(method)) && this.path.matches(path);
    }
  }
}
