package jp.kprogram.app.leak;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kprogram.app.testing.Caller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every door as one person and notes where a secret shows: lists, counts, filters, sorting, asking by id, our
 * API, pages and files. A door that it does not know how to try is an error: a new one must be added here.
 */
final class LeakWalk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENGINE = "/engine-rest";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
  private static final String UNKNOWN = "APP-2098-77777";
  private static final String BOUND =
      "?maxResults=1000&deserializeValues=false&reportType=duration&periodUnit=month";
  private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405);

  /** Of the cases' numbers, so many are counted by: the first ones and the last ones in alphabetical order. */
  private static final int SOME = 2;

  /** What these tell belongs to no case, whatever id is asked for. */
  private static final Set<String> OF_NO_CASE = Set.of(
      "authorization", "batch", "case-definition", "case-definition/key", "case-execution", "case-instance",
      "decision-definition", "decision-definition/key", "decision-requirements-definition",
      "decision-requirements-definition/key", "deployment", "external-task", "group", "history/batch",
      "history/case-activity-instance", "history/case-definition", "history/case-instance",
      "history/decision-requirements-definition", "history/external-task-log", "incident", "job-definition", "metrics",
      "tenant", "user");

  /** Further places in a path, after the id. */
  private static final Map<String, String> PLACES = Map.ofEntries(
      entry("varId", "applicationNumber"), entry("tenantId", "x"), entry("tenant-id", "x"), entry("attachmentId", "x"),
      entry("commentId", "x"), entry("resourceId", "x"), entry("messageName", "review-cancelled"),
      entry("name", "root-process-instance-start"));

  /** Counts that a number of a case must not move. */
  private static final List<String> BY_NUMBER = List.of(
      "/task/count?processInstanceBusinessKey=%s", "/task/count?processVariables=applicationNumber_eq_%s",
      "/task/count?processVariables=caseNumber_eq_%s", "/process-instance/count?businessKey=%s",
      "/process-instance/count?businessKeyLike=%s%%25", "/process-instance/count?variables=applicationNumber_eq_%s",
      "/process-instance/count?variables=caseNumber_eq_%s", "/execution/count?businessKey=%s",
      "/execution/count?processVariables=applicationNumber_eq_%s", "/execution/count?variables=caseNumber_eq_%s",
      "/variable-instance/count?variableValues=applicationNumber_eq_%s",
      "/history/process-instance/count?processInstanceBusinessKey=%s",
      "/history/process-instance/count?variables=applicationNumber_eq_%s",
      "/history/task/count?processInstanceBusinessKey=%s",
      "/history/task/count?processVariables=applicationNumber_eq_%s",
      "/history/variable-instance/count?variableName=applicationNumber&variableValue=%s");

  /** Counts that an instance of a case must not move. */
  private static final List<String> BY_INSTANCE = List.of(
      "/process-instance/count?processInstanceIds=%s", "/task/count?processInstanceId=%s",
      "/execution/count?processInstanceId=%s", "/variable-instance/count?processInstanceIdIn=%s",
      "/job/count?processInstanceId=%s", "/incident/count?processInstanceId=%s",
      "/event-subscription/count?processInstanceId=%s", "/external-task/count?processInstanceId=%s",
      "/history/process-instance/count?processInstanceId=%s", "/history/activity-instance/count?processInstanceId=%s",
      "/history/task/count?processInstanceId=%s", "/history/variable-instance/count?processInstanceId=%s",
      "/history/detail/count?processInstanceId=%s", "/history/job-log/count?processInstanceId=%s",
      "/history/incident/count?processInstanceId=%s", "/history/decision-instance/count?processInstanceId=%s",
      "/history/user-operation/count?processInstanceId=%s");

  /** Queries by a variable that names the application, and sorting by it. */
  private static final Map<String, List<String>> BY_VARIABLE = Map.of(
      "/task", List.of("{'processVariables':[V]}", "{'taskVariables':[V]}", "{'orQueries':[{'processVariables':[V]}]}"),
      "/filter/{id}/list", List.of("{'processVariables':[V]}", "{'orQueries':[{'processVariables':[V]}]}"),
      "/process-instance", List.of("{'variables':[V]}", "{'orQueries':[{'variables':[V]}]}"),
      "/execution", List.of("{'variables':[V]}", "{'processVariables':[V]}"),
      "/variable-instance", List.of("{'variableValues':[V]}"),
      "/history/process-instance", List.of("{'variables':[V]}", "{'orQueries':[{'variables':[V]}]}"),
      "/history/task", List.of("{'processVariables':[V]}", "{'taskVariables':[V]}"),
      "/history/variable-instance", List.of("{'variableName':'applicationNumber','variableValue':'%s'}"));

  private static final String VARIABLE = "{'name':'applicationNumber','operator':'eq','value':'%s'}";
  private static final String SORTED = """
      {"sorting":[{"sortBy":"processVariable","sortOrder":"asc",
        "parameters":{"variable":"applicationNumber","type":"String"}}]}
      """;

  /** Where else than without anything our paths are asked; what is not here is asked as it stands. */
  private static final Map<String, List<String>> ASKED = Map.of(
      "/", List.of(), // in a trial, it names all demo people
      "/office/cases", List.of("?number={number}"),
      "/office/letters", List.of("", "?case={number}", "?case={call}", "?status=held", "?page=2"),
      "/office/applications", List.of("", "?call={call}"),
      "/api/v1/public/results", List.of("?size=100"),
      "/api/v1/projects", List.of("?size=100"),
      "/api/v1/funds/{code}/entries", List.of("?size=100"));

  /** What is sent to a case of somebody else; the answer is that for a case that is not there. */
  private static final Map<String, String> SENT = Map.of(
      "PUT /api/v1/applications/{number}", "{}",
      "PUT /api/v1/applications/{number}/corrections", "{}",
      "POST /api/v1/applications/{number}/withdrawal", "{\"reason\":\"知りたいため。\"}",
      "POST /api/v1/applications/{number}/reply", "{\"reply\":\"知りたいため。\"}",
      "POST /api/v1/projects/{number}/publications",
      "{\"kind\":\"paper\",\"title\":\"件名\",\"summary\":\"概要\",\"venue\":\"学会\",\"plannedOn\":\"2099-01-01\","
          + "\"choice\":\"open\",\"partner\":\"none\"}",
      "POST /api/v1/projects/{number}/information-requests", "{\"title\":\"件名\",\"question\":\"知りたいため。\"}",
      "POST /api/v1/applications/{number}/redress", "{\"ground\":\"conflict\",\"complaint\":\"知りたいため。\"}");

  /** What is sent to no case, or to a letter: {@link AdoptionLeakTest} sends to letters itself. */
  private static final Set<String> SENT_ELSEWHERE = Set.of(
      "POST /api/v1/calls/{call}/applications", "POST /api/v1/calls/{call}/documents",
      "POST /api/v1/calls/{number}/questions", "POST /api/v1/leak-incidents",
      "POST /api/v1/technology-proposals", "POST /office/letters/release-held", "POST /office/letters/{number}/confirm",
      "POST /office/letters/{number}/resend",
      "PUT /api/v1/secrets/{number}/content", "PUT /office/secrets/{number}/content",
      "PUT /api/v1/researchers/{eradId}/account", "DELETE /api/v1/researchers/{eradId}/account");

  /** Procedures that people start on a case, by its number; the answer is that for a case that is not there. */
  private static final Map<String, String> STARTED = Map.of(
      "case-withdrawal", "{'caseNumber':'%s','reason':'知りたいため。'}",
      "member-substitution", "{'caseNumber':'%s','reason':'知りたいため。'}",
      "conflict-report",
      "{'applicationNumber':'%s','person':'kondo','conflictKind':'family','reason':'知りたいため。'}",
      "redress", "{'applicationNumber':'%s','ground':'conflict','complaint':'知りたいため。'}");

  private final RequestMappingHandlerMapping mappings;
  private final String call;
  private final CaseIds ids;
  private final List<String> leaks = new ArrayList<>();
  private int asked;

  LeakWalk(RequestMappingHandlerMapping mappings, String call, CaseIds ids) {
    this.mappings = mappings;
    this.call = call;
    this.ids = ids;
  }

  /** What was found, one line each. */
  List<String> leaks() {
    return leaks;
  }

  /** How many questions were asked. */
  int asked() {
    return asked;
  }

  /**
   * Tries the lists and our own doors.
   *
   * @param pages the person's session in a web app; null where the person has none
   * @param every whether to try everything else, too: counts, asking by id and by variable, sorting, the web apps
   */
  void walk(String person, Caller rest, Caller pages, Secrets secrets, boolean every) {
    var as = new Walker(person, rest, pages, secrets);
    as.engineLists(every);
    as.ourOwn();
    if (every) {
      as.engineById();
      as.engineByNumber();
      as.engineByVariable();
      as.engineWork();
      as.webApps();
    }
  }

  private final class Walker {

    private final String person;
    private final Caller rest;
    private final Caller pages;
    private final Secrets secrets;

    private Walker(String person, Caller rest, Caller pages, Secrets secrets) {
      this.person = person;
      this.rest = rest;
      this.pages = pages;
      this.secrets = secrets;
    }

    private void engineLists(boolean every) {
      Set<String> reads = EngineDoors.reads();
      for (String path : reads) {
        if (path.contains("{") || path.endsWith("/count") || ofNoCase(path)) {
          continue;
        }
        var list = check("GET", rest.get(ENGINE + path + BOUND), path);
        if (every && list.statusCode() == 200 && reads.contains(path + "/count")) {
          int length = json(list).size();
          var count = check("GET", rest.get(ENGINE + path + "/count"), path + "/count");
          if (length < 1000 && json(count).path("count").asInt(-1) != length) {
            leak("GET " + path + "/count", "counts %s, lists %d".formatted(count.body(), length));
          }
        }
      }
      if (every) {
        EngineDoors.longQueries().stream().filter(path -> !path.contains("{") && !ofNoCase(path)).forEach(
            path -> check("POST", rest.post(ENGINE + path + "?maxResults=1000", "{}"), path));
      }
    }

    private void engineById() {
      EngineDoors.reads().stream().filter(path -> path.contains("{")).flatMap(path -> filled(path).stream())
          .forEach(path -> check("GET", rest.get(ENGINE + path + BOUND), path));
    }

    /** A case that must not be known moves no count. */
    private void engineByNumber() {
      some(secrets.numbers()).forEach(number -> BY_NUMBER.forEach(
          count -> none("GET", count.formatted(number), rest.get(ENGINE + count.formatted(number)))));
      ids.of("process-instance").stream().filter(secrets.words()::contains).forEach(instance ->
          BY_INSTANCE.forEach(
              count -> none("GET", count.formatted(instance), rest.get(ENGINE + count.formatted(instance)))));
    }

    private void engineByVariable() {
      BY_VARIABLE.forEach((path, bodies) -> filled(path).forEach(filled -> {
        some(secrets.numbers()).forEach(number -> bodies.forEach(body -> {
          String query = byVariable(body, number);
          none("POST", filled + " " + query, rest.post(ENGINE + filled + "?maxResults=1000", query));
        }));
        check("POST", rest.post(ENGINE + filled + "?maxResults=1000", SORTED), filled + SORTED);
      }));
    }

    /** Nobody takes up or ends foreign work, or starts anything on a foreign case. */
    private void engineWork() {
      ids.openTasks().stream().filter(secrets.words()::contains).forEach(task -> {
        String own = "{\"userId\":\"%s\"}".formatted(person);
        Map.of("claim", own, "assignee", own, "complete", "{}", "submit-form", "{}").forEach((act, body) -> {
          String path = "/task/" + task + "/" + act;
          if (!REFUSED.contains(check("POST", rest.post(ENGINE + path, body), path).statusCode())) {
            leak("POST " + path, "was not refused");
          }
        });
      });
      some(secrets.numbers()).forEach(number -> STARTED.forEach((process, fields) -> {
        String path = ENGINE + "/process-definition/key/" + process + "/submit-form";
        String unknown = number.replaceFirst("-\\d{4}-", "-2098-");
        sameAsUnknown(rest.post(path, variables(fields, number)), number,
            rest.post(path, variables(fields, unknown)), unknown, process);
      }));
    }

    /** The same API behind Tasklist and Cockpit, and Cockpit's own. */
    private void webApps() {
      if (pages == null) {
        return;
      }
      for (String path : List.of("/task", "/process-instance", "/variable-instance", "/history/process-instance",
          "/history/task", "/history/user-operation", "/history/detail", "/job", "/process-definition/statistics")) {
        check("GET", pages.get("/camunda/api/engine/engine/default" + path + BOUND), "web app " + path);
      }
      for (String path : List.of("/process-instance", "/process-definition/statistics", "/incident")) {
        check("GET", pages.get(COCKPIT + path + "?maxResults=1000"), "cockpit " + path);
      }
      some(secrets.numbers()).forEach(number -> {
        none("GET", "cockpit by variable " + number,
            pages.get(COCKPIT + "/process-instance/count?variables=applicationNumber_eq_" + number));
        none("POST", "cockpit by variable " + number,
            pages.post(COCKPIT + "/process-instance/count", byVariable("{'variables':[V]}", number)));
      });
    }

    private void ourOwn() {
      for (String door : ourDoors()) {
        String method = door.split(" ")[0];
        String path = door.split(" ")[1];
        Caller caller = path.startsWith("/office") && pages != null ? pages : rest;
        if (method.equals("GET")) {
          ASKED.getOrDefault(path, List.of("")).forEach(query -> read(caller, path + query));
        } else if (SENT.containsKey(door)) {
          Set<String> others = new TreeSet<>(secrets.numbers());
          others.removeIf(number -> !number.startsWith("APP-"));
          others.forEach(number -> sameAsUnknown(
              send(caller, method, ours(path, number), SENT.get(door)), number,
              send(caller, method, ours(path, UNKNOWN), SENT.get(door)), UNKNOWN, door));
        } else if (!SENT_ELSEWHERE.contains(door)) {
          throw new AssertionError("say in LeakWalk how to try " + door);
        }
      }
    }

    private void read(Caller caller, String path) {
      if (!path.contains("{number}") && !path.contains("{caseNumber}")) {
        for (String filled : path.contains("{id}")
            ? ids.tasks().stream().limit(2).map(task -> path.replace("{id}", task)).toList()
            : List.of(ours(path, ""))) {
          check("GET", caller.get(filled), filled);
        }
        return;
      }
      if (path.contains("/calls/")) {
        check("GET", caller.get(ours(path, call)), path);
      }
      var unknown = caller.get(ours(path, UNKNOWN));
      for (String number : secrets.numbers()) {
        var answer = check("GET", caller.get(ours(path, number)), ours(path, number));
        sameAsUnknown(answer, number, unknown, UNKNOWN, path);
      }
    }

    private HttpResponse<String> send(Caller caller, String method, String path, String body) {
      asked++;
      return method.equals("POST")
          ? caller.post(path, body, "Idempotency-Key", UUID.randomUUID().toString())
          : caller.send(method, path, body);
    }

    private void sameAsUnknown(
        HttpResponse<String> answer, String number, HttpResponse<String> unknown, String absent, String door) {
      asked++;
      // which fields are missing is told in any order
      boolean same = answer.statusCode() == unknown.statusCode()
          && (answer.body().contains("/problems/invalid-input")
              || comparable(answer, number).equals(comparable(unknown, absent)));
      if (!same) {
        leak(door, "%s: %d %s, but unknown %d %s".formatted(
            number, answer.statusCode(), brief(answer), unknown.statusCode(), brief(unknown)));
      }
    }

    private HttpResponse<String> check(String method, HttpResponse<String> answer, String question) {
      asked++;
      secrets.in(answer.body(), question).forEach(word -> leak(method + " " + question, word));
      return answer;
    }

    /** Refused, or nothing found. */
    private void none(String method, String question, HttpResponse<String> answer) {
      check(method, answer, question);
      boolean nothing = answer.statusCode() == 200
          && (answer.body().equals("[]") || json(answer).path("count").asInt(-1) == 0);
      if (!nothing && !REFUSED.contains(answer.statusCode())) {
        leak(method + " " + question, "%d %s".formatted(answer.statusCode(), brief(answer)));
      }
    }

    private void leak(String door, String what) {
      leaks.add("%s: %s → %s".formatted(person, door, what));
    }
  }

  private static boolean ofNoCase(String path) {
    return OF_NO_CASE.contains(resource(path.replaceFirst("/count$", "")));
  }

  /** What stands before the first place: task, history/detail. */
  private static String resource(String path) {
    return path.replaceFirst("/\\{.*", "").substring(1);
  }

  private static List<String> some(Set<String> all) {
    List<String> sorted = all.stream().sorted().toList();
    return Stream.concat(
        sorted.stream().limit(SOME), sorted.stream().skip(Math.max(SOME, sorted.size() - SOME))).toList();
  }

  private static String byVariable(String body, String number) {
    return body.replace("[V]", "[" + VARIABLE + "]").replace('\'', '"').formatted(number);
  }

  private static String variables(String fields, String number) {
    return "{\"variables\":{%s}}".formatted(fields.formatted(number)
        .replaceAll("^\\{|}$", "").replaceAll("'(\\w+)':'([^']*)'", "\"$1\":{\"value\":\"$2\"}"));
  }

  private List<String> filled(String path) {
    if (!path.contains("{")) {
      return List.of(path);
    }
    String resource = resource(path);
    if (OF_NO_CASE.contains(resource)) {
      return List.of();
    }
    List<String> found = ids.of(resource);
    if (found == null) {
      throw new AssertionError("say in LeakWalk how to ask for " + path);
    }
    String rest = path.replaceFirst("\\{[^}]*}", "%s");
    for (var place : PLACES.entrySet()) {
      rest = rest.replace("{" + place.getKey() + "}", place.getValue());
    }
    if (rest.contains("{")) {
      throw new AssertionError("say in LeakWalk what to put into " + path);
    }
    String template = rest;
    return found.stream().map(template::formatted).toList();
  }

  private String ours(String path, String number) {
    return path.replace("{number}", URLEncoder.encode(number.isEmpty() ? call : number, StandardCharsets.UTF_8))
        .replace("{caseNumber}", number).replace("{call}", call).replace("{kind}", "proposal")
        .replace("{code}", "mext-jst").replace("{edition}", "1").replace("{question}", "1");
  }

  private Set<String> ourDoors() {
    Set<String> doors = new TreeSet<>();
    mappings.getHandlerMethods().forEach((info, handler) -> {
      if (handler.getBeanType().getPackageName().startsWith("jp.kprogram")) {
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
          info.getPatternValues().forEach(pattern -> doors.add(method + " " + pattern));
        }
      }
    });
    return doors;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private static String comparable(HttpResponse<String> answer, String number) {
    return answer.body().replace(number, "*")
        .replaceAll("\"(serverTime|timestamp)\":\"[^\"]*\"", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static String brief(HttpResponse<String> answer) {
    return answer.body().substring(0, Math.min(200, answer.body().length())).replace('\n', ' ');
  }
}
