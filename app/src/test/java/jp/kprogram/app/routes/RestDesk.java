package jp.kprogram.app.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The desk of an organisation that works from a system of its own: everything by the engine's REST API over HTTP. */
public final class RestDesk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;

  RestDesk(int port) {
    this.port = port;
  }

  /** Starts a process by its form and gives the number of the case. */
  String open(String person, String process, String businessKey, Map<String, Object> fields) {
    var body = JSON.createObjectNode().put("businessKey", businessKey);
    body.set("variables", variables(fields));
    return read(person, "/process-definition/key/" + process + "/submit-form", body).path("businessKey").asText();
  }

  /** Completes the one task of a kind that the person sees in a case. */
  void complete(String person, String caseNumber, String kind, Map<String, Object> fields) {
    List<String> open = tasks(person, caseNumber, kind);
    if (open.size() != 1) {
      throw new AssertionError("tasks %s that %s sees in %s: %s".formatted(kind, person, caseNumber, open));
    }
    complete(person, open.get(0), fields);
  }

  void complete(String person, String task, Map<String, Object> fields) {
    var body = JSON.createObjectNode();
    body.set("variables", variables(fields));
    var answer = Caller.basic(port, person).post("/engine-rest/task/" + task + "/submit-form", body.toString());
    if (answer.statusCode() != 204) {
      throw new AssertionError("%s on task %s: %d %s".formatted(person, task, answer.statusCode(), answer.body()));
    }
  }

  /** Ids of the tasks of a kind that the person sees in a case. */
  List<String> tasks(String person, String caseNumber, String kind) {
    List<String> ids = new ArrayList<>();
    read(person, "/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + kind + "&maxResults=100", null)
        .forEach(task -> ids.add(task.path("id").asText()));
    return ids;
  }

  /** What a task's form shows. */
  String shown(String person, String task, String variable) {
    return read(person, "/task/" + task + "/form-variables?variableNames=" + variable, null)
        .path(variable).path("value").asText();
  }

  private JsonNode read(String person, String path, JsonNode body) {
    var caller = Caller.basic(port, person);
    var answer =
        body == null ? caller.get("/engine-rest" + path) : caller.post("/engine-rest" + path, body.toString());
    if (answer.statusCode() != 200) {
      throw new AssertionError("%s on %s: %d %s".formatted(person, path, answer.statusCode(), answer.body()));
    }
    return json(answer.body());
  }

  static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  /** Fields of a form as the engine's REST API takes them. */
  public static ObjectNode variables(Map<String, Object> fields) {
    var variables = JSON.createObjectNode();
    fields.forEach((name, value) -> {
      var field = variables.putObject(name);
      if (value instanceof JsonValue list) {
        field.put("type", "Json").put("value", list.getValueSerialized() == null
            ? text(list.getValue()) : list.getValueSerialized());
      } else {
        field.set("value", JSON.valueToTree(value));
      }
    });
    return variables;
  }

  private static String text(SpinJsonNode node) {
    return node.toString();
  }
}
