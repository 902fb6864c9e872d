package jp.kprogram.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Date;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logging in, by REST and by browser, and what stands around it. */
@ProgrammeTest
class LoginTest {

  @LocalServerPort
  private int port;

  @Autowired
  private IdentityService identity;

  @AfterEach
  void unlock() {
    ClockUtil.reset();
    identity.unlockUser("miura");
  }

  @Test
  @DisplayName("ログインのない REST は 401 と problem+json を返す")
  void answersProblem_whenNotLoggedIn() {
    var answer = Caller.anonymous(port).get("/engine-rest/task");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(answer.body()).contains("LOGIN_REQUIRED").contains("ログインが必要です");
  }

  @Test
  @DisplayName("誤ったパスワード、知らない利用者、空のパスワードは 401")
  void refusesLogin_whenPasswordWrong() {
    assertThat(Caller.basic(port, "miura", "wrong").get("/engine-rest/engine").statusCode()).isEqualTo(401);
    assertThat(Caller.basic(port, "nobody", "wrong").get("/engine-rest/engine").statusCode()).isEqualTo(401);
    assertThat(Caller.basic(port, "miura", "").get("/engine-rest/engine").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("誤りが続いた利用者は、正しいパスワードでもしばらくログインできない")
  void delaysLogin_afterWrongPasswords() {
    ClockUtil.setCurrentTime(new Date());
    Caller.basic(port, "miura", "wrong").get("/engine-rest/engine");

    int atOnce = Caller.basic(port, "miura").get("/engine-rest/engine").statusCode();
    int byBrowser = Caller.anonymous(port).login("miura", Caller.PASSWORD, "tasklist").statusCode();
    ClockUtil.offset(4_000L);
    int later = Caller.basic(port, "miura").get("/engine-rest/engine").statusCode();

    assertThat(atOnce).isEqualTo(401);
    assertThat(byBrowser).isEqualTo(401);
    assertThat(later).isEqualTo(200);
  }

  @Test
  @DisplayName("十回誤った利用者は、システム管理者が解除するまで止まる")
  void locksAccount_afterTenWrongPasswords() {
    for (int attempt = 0; attempt < 10; attempt++) {
      ClockUtil.offset(attempt * 61_000L);
      Caller.basic(port, "miura", "wrong").get("/engine-rest/engine");
    }
    ClockUtil.offset(24 * 3600_000L);

    int locked = Caller.basic(port, "miura").get("/engine-rest/engine").statusCode();
    int unlocking = Caller.basic(port, "admin").post("/engine-rest/user/miura/unlock", null).statusCode();
    int unlocked = Caller.basic(port, "miura").get("/engine-rest/engine").statusCode();

    assertThat(locked).isEqualTo(401);
    assertThat(unlocking).isEqualTo(204);
    assertThat(unlocked).isEqualTo(200);
  }

  @Test
  @DisplayName("Tasklist のログインはセッションを取り替える（固定化攻撃を防ぐ）")
  void changesSession_onLogin() {
    var caller = Caller.anonymous(port);
    caller.get("/camunda/app/tasklist/default/");
    String before = caller.cookie("JSESSIONID");

    caller.login("miura", Caller.PASSWORD, "tasklist");

    assertThat(before).isNotNull();
    assertThat(caller.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
  }

  @Test
  @DisplayName("Tasklist の書込みはトークンなしでは拒まれる")
  void refusesWrite_withoutToken() throws Exception {
    var caller = Caller.loggedIn(port, "miura", "tasklist");
    String session = caller.cookie("JSESSIONID");
    var request = HttpRequest.newBuilder()
        .uri(URI.create("http://localhost:" + port + "/camunda/api/engine/engine/default/task"))
        .header("Cookie", "JSESSIONID=" + session)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}"))
        .build();

    var answer = HttpClient.newHttpClient()
        .send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("Tasklist のセッションで自分たちのページに入れ、ログアウトで出る")
  void sharesLoginWithOwnPages() {
    var caller = Caller.loggedIn(port, "miura", "tasklist");

    int inside = caller.get("/office/nowhere").statusCode();
    caller.post("/camunda/api/admin/auth/user/default/logout", null);
    int outside = caller.get("/office/nowhere").statusCode();

    assertThat(inside).isEqualTo(404);
    assertThat(outside).isEqualTo(302);
  }

  @Test
  @DisplayName("自分たちのページの書込みはトークンなしでは拒まれる")
  void refusesOfficeWrite_withoutToken() {
    int answer = Caller.loggedIn(port, "miura", "tasklist").post("/office/nowhere", "{}").statusCode();

    assertThat(answer).isEqualTo(403);
  }

  @Test
  @DisplayName("機械の利用者は画面のどのアプリケーションにも入れない")
  void refusesMachine_inWebApps() {
    var caller = Caller.anonymous(port);

    assertThat(caller.login("erad", Caller.PASSWORD, "tasklist").statusCode()).isEqualTo(403);
    assertThat(caller.login("erad", Caller.PASSWORD, "cockpit").statusCode()).isEqualTo(403);
    assertThat(Caller.basic(port, "erad").get("/engine-rest/engine").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("初期設定の入口は閉じている (CVE-2026-77226)")
  @CsvSource({
    "POST, /camunda/api/admin/setup/default/user/create",
    "GET,  /camunda/api/admin/setup/default/anything",
    "GET,  /camunda/app/admin/default/setup/",
    "POST, /camunda/api/admin/setup/default/user/create/",
    "POST, /camunda/api/admin//setup/default/user/create",
  })
  void closesSetup(String method, String path) {
    var anonymous = Caller.anonymous(port);
    anonymous.get("/camunda/app/admin/default/");

    int answer = anonymous.send(method, path, "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"x\"}}")
        .statusCode();

    assertThat(answer).isIn(400, 401, 403);
    assertThat(identity.createUserQuery().userId("evil").count()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("どの入口の答えにも保護の見出しが付く")
  @CsvSource({"/", "/public/nowhere", "/engine-rest/engine", "/camunda/app/tasklist/default/", "/office/letters"})
  void sendsSecureHeaders(String path) {
    var headers = Caller.anonymous(port).get(path).headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
  }

  @Test
  @DisplayName("自分のパスワードは変えられるが、方針に合わないものは拒まれる")
  void changesOwnPassword_withinPolicy() {
    var caller = Caller.basic(port, "miura");

    int weak = caller.send("PUT", "/engine-rest/user/miura/credentials",
        "{\"password\":\"short\",\"authenticatedUserPassword\":\"" + Caller.PASSWORD + "\"}").statusCode();
    int wrong = caller.send("PUT", "/engine-rest/user/miura/credentials",
        "{\"password\":\"Kprogram-2024\",\"authenticatedUserPassword\":\"wrong\"}").statusCode();
    identity.unlockUser("miura");
    int good = caller.send("PUT", "/engine-rest/user/miura/credentials",
        "{\"password\":\"" + Caller.PASSWORD + "\",\"authenticatedUserPassword\":\"" + Caller.PASSWORD + "\"}")
        .statusCode();

    // the engine answers a password against the policy with 500
    assertThat(weak).isGreaterThanOrEqualTo(400);
    assertThat(wrong).isEqualTo(400);
    assertThat(good).isEqualTo(204);
  }
}
