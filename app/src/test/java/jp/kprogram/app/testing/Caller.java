package jp.kprogram.app.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody at the other end of HTTP: anonymous, with HTTP basic, or logged in to Tasklist with session and token. */
public final class Caller {

  /** The one password of the demo people. */
  public static final String PASSWORD = "Kprogram-2022";

  private final String address;
  private final String authorization;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

  private Caller(int port, String authorization) {
    this.address = "http://localhost:" + port;
    this.authorization = authorization;
  }

  public static Caller anonymous(int port) {
    return new Caller(port, null);
  }

  public static Caller basic(int port, String user, String password) {
    String pair = user + ":" + password;
    return new Caller(port, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  public static Caller basic(int port, String user) {
    return basic(port, user, PASSWORD);
  }

  /** Logged in to a web app (tasklist, cockpit, admin, welcome) as a browser would be. */
  public static Caller loggedIn(int port, String user, String application) {
    var caller = new Caller(port, null);
    var answer = caller.login(user, PASSWORD, application);
    if (answer.statusCode() != 200) {
      throw new AssertionError("login of " + user + " to " + application + ": " + answer.statusCode());
    }
    // the login began a new session, with a new token
    caller.get("/camunda/app/" + application + "/default/");
    return caller;
  }

  public HttpResponse<String> login(String user, String password, String application) {
    // the first answer brings the session and its token
    get("/camunda/app/" + application + "/default/");
    String form = "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
    return send(request("/camunda/api/admin/auth/user/default/login/" + application)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> send(String method, String path, String json) {
    return send(request(path)
        .header("Content-Type", "application/json")
        .method(method, body(json)));
  }

  /** @param headers further headers, names and values in turn */
  public HttpResponse<String> post(String path, String json, String... headers) {
    var request = request(path).header("Content-Type", "application/json").POST(body(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends bytes as they are. */
  public HttpResponse<String> upload(String path, String contentType, byte[] bytes) {
    return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(bytes)));
  }

  /** Puts bytes as they are. @param headers further headers, names and values in turn */
  public HttpResponse<String> put(String path, byte[] bytes, String... headers) {
    var request =
        request(path).header("Content-Type", "application/octet-stream").PUT(BodyPublishers.ofByteArray(bytes));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** What a path answers, as bytes. */
  public HttpResponse<byte[]> bytes(String path) {
    return send(request(path).GET(), BodyHandlers.ofByteArray());
  }

  /** Value of a cookie, null where there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    String token = cookie("XSRF-TOKEN");
    if (token != null) {
      request.header("X-XSRF-TOKEN", token);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
    try {
      return client.send(request.build(), reading);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
