package jp.kprogram.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Requests to the running application as an outside system makes them: HTTP, JSON, a login with each request. */
public final class Http {

  /** The one password of all demo people and machine accounts in tests. */
  private static final String PASSWORD = "Kprogram-2022";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  public Http(int port) {
    this.address = "http://localhost:" + port;
  }

  /** @param user user id, or null for nobody */
  public HttpResponse<String> get(String user, String path) {
    return send(user, request(path).GET());
  }

  /** @param headers names and values in turn */
  public HttpResponse<String> post(String user, String path, String json, String... headers) {
    var request = request(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(user, request.POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
  }

  private HttpResponse<String> send(String user, HttpRequest.Builder request) {
    if (user != null) {
      String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + login);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
