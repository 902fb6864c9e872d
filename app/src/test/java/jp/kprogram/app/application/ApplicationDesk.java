package jp.kprogram.app.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kprogram.app.testing.Caller;

/** What an account hands in, over HTTP. */
public final class ApplicationDesk {

  static final byte[] PDF = "%PDF-1.7\n研究開発提案書\n%%EOF".getBytes(StandardCharsets.UTF_8);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Caller caller;

  public ApplicationDesk(int port, String account) {
    this.caller = Caller.basic(port, account);
  }

  Caller caller() {
    return caller;
  }

  /** Sends a document and gives its id. */
  String document(String call) {
    return JsonPath.read(caller.upload("/api/v1/calls/" + call + "/documents", "application/pdf", PDF).body(), "$.id");
  }

  HttpResponse<String> handIn(String call, Map<String, Object> content) {
    return handIn(call, content, UUID.randomUUID().toString());
  }

  public HttpResponse<String> handIn(String call, Map<String, Object> content, String key) {
    return caller.post("/api/v1/calls/" + call + "/applications", json(content), "Idempotency-Key", key);
  }

  /** Hands a whole application in and gives its number. */
  public String number(String call, Map<String, Object> content) {
    var answer = handIn(call, content);
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JsonPath.read(answer.body(), "$.number");
  }

  HttpResponse<String> replace(String number, Map<String, Object> content) {
    return caller.send("PUT", "/api/v1/applications/" + number, json(content));
  }

  HttpResponse<String> correct(String number, Map<String, Object> content) {
    return caller.send("PUT", "/api/v1/applications/" + number + "/corrections", json(content));
  }

  HttpResponse<String> withdraw(String number) {
    return caller.post("/api/v1/applications/" + number + "/withdrawal", "{\"reason\":\"所属を移るため。\"}");
  }

  public HttpResponse<String> show(String number) {
    return caller.get("/api/v1/applications/" + number);
  }

  /** Everything that the sample calls ask for, in order: nothing for the formal check to doubt. */
  public Map<String, Object> whole(String call, String eradId, String title) {
    var content = new HashMap<String, Object>();
    content.put("slot", 1);
    content.put("applicant", Map.of("eradId", eradId, "name", "田中 明", "email", "tanaka@example.ac.jp"));
    content.put("institution", Map.of("code", "1234567890", "name", "みなと工科大学", "startUp", false));
    content.put("approval", Map.of("approvedBy", "産学連携本部長", "approvedOn", "2026-01-05"));
    content.put("title", title);
    content.put("summary", "量子センサを小さくし、海中で長く使えるようにする。");
    content.put("budget", List.of(
        Map.of("fiscalYear", 2027, "amountYen", 250_000_000L), Map.of("fiscalYear", 2028, "amountYen", 150_000_000L)));
    content.put("team", List.of(
        Map.of("name", "田中 明", "eradId", eradId, "institution", "みなと工科大学", "role", "研究代表者"),
        Map.of("name", "福田 愛", "institution", "海洋計測株式会社", "role", "試作")));
    content.put("effort", List.of(Map.of("programme", "科研費 基盤研究", "percent", 20, "amountYen", 5_000_000L)));
    content.put("securityControl", "情報を扱う者を限り、持ち出しを記録する。");
    content.put("integrity", Map.of("noRestriction", true, "ethicsCompleted", true, "foreignSupport", false));
    content.put("documents", documents(call, "proposal", "budget"));
    return content;
  }

  List<Map<String, Object>> documents(String call, String... kinds) {
    var documents = new ArrayList<Map<String, Object>>();
    for (String kind : kinds) {
      documents.add(Map.of("kind", kind, "documentId", document(call), "fileName", kind + ".pdf"));
    }
    return documents;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
