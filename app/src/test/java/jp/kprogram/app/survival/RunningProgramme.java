package jp.kprogram.app.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.kprogram.app.testing.Caller;

/** The application as an office runs it: a process of its own, on an H2 file, reached by HTTP alone. */
final class RunningProgramme implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<String> command = new ArrayList<>();
  private final Path data;
  private final Path log;
  private final String address;
  private Process process;

  /**
   * @param data folder of the database, kept from one start to the next
   * @param properties settings beyond the demo profile's, as name=value
   */
  RunningProgramme(Path data, int port, List<String> properties) {
    this.address = "http://localhost:" + port;
    this.data = data;
    this.log = data.resolve("programme.log");
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "-XX:TieredStopAtLevel=1",
        "jp.kprogram.app.KProgramApplication",
        "--spring.profiles.active=demo",
        "--server.port=" + port));
    properties.forEach(property -> command.add("--" + property));
  }

  /** Starts it and waits until it answers. */
  void start() throws IOException, InterruptedException {
    var start = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    start.environment().put("KPROGRAM_DATA", data.toString());
    process = start.start();
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (System.nanoTime() < patience) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the programme ended at its start, see " + log);
      }
      try {
        if (get("nobody", "/actuator/health/readiness").path("status").asText().equals("UP")) {
          return;
        }
      } catch (IOException | Refused notYet) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new IllegalStateException("the programme did not answer in two minutes, see " + log);
  }

  /** Ends it as a power cut would: no shutdown hook runs. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  JsonNode get(String user, String path) throws IOException, InterruptedException {
    return send(user, HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  JsonNode post(String user, String path, Map<String, ?> body) throws IOException, InterruptedException {
    return send(user, HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** A creating request under its key, which makes a repetition harmless. */
  JsonNode create(String user, String path, String key, Map<String, ?> body) throws IOException, InterruptedException {
    return send(user, HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Sends a PDF as it is. */
  JsonNode upload(String user, String path, byte[] pdf) throws IOException, InterruptedException {
    return send(user, HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/pdf")
        .POST(BodyPublishers.ofByteArray(pdf)));
  }

  /** Completes a task with the fields of its form. */
  JsonNode complete(String user, String task, Map<String, ?> fields) throws IOException, InterruptedException {
    return post(user, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables(fields)));
  }

  /** Form fields in the shape that the engine's REST API takes; lists become Json variables. */
  static ObjectNode variables(Map<String, ?> fields) throws IOException {
    var variables = JSON.createObjectNode();
    for (var field : fields.entrySet()) {
      var variable = variables.putObject(field.getKey());
      if (field.getValue() instanceof List<?> list) {
        variable.put("type", "Json").put("value", JSON.writeValueAsString(list));
      } else {
        variable.set("value", JSON.valueToTree(field.getValue()));
      }
    }
    return variables;
  }

  private JsonNode send(String user, HttpRequest.Builder request) throws IOException, InterruptedException {
    String login = user + ":" + Caller.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    if (!user.equals("nobody")) {
      request.header("Authorization", "Basic " + basic);
    }
    var answer = http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new Refused(answer.statusCode(), answer.body());
    }
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** An answer of 400 or more. */
  static final class Refused extends RuntimeException {

    private final int status;

    Refused(int status, String body) {
      super(status + " " + body);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
