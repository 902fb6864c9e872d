package jp.kprogram.app.information;

import static jp.kprogram.app.information.InformationDesk.BYSTANDER;
import static jp.kprogram.app.information.InformationDesk.OFFICER;
import static jp.kprogram.app.information.InformationDesk.PROVIDER;
import static jp.kprogram.app.information.InformationDesk.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.information.AccessWay;
import jp.kprogram.information.ReadingStopped;
import jp.kprogram.information.SecretReading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("09 秘密情報の内容の受け渡し")
class SecretContentTest {

  private static final int PART = 256 * 1024;

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private InformationDesk secrets;

  @Autowired
  private SecretReading reading;

  @Autowired
  private JdbcClient database;

  @Test
  @DisplayName("提供者だけが、登録から確認に出すまでの間に、何度でも送り直せる")
  void isSentByItsProvider_untilItIsChecked() {
    String secret = secrets.offered(secrets.council());
    String path = "/api/v1/secrets/" + secret + "/content";
    var provider = Caller.basic(port, PROVIDER);

    assertThat(provider.put(path, bytes(1)).statusCode()).as("before the description").isEqualTo(409);
    secrets.describe(secret, secrets.description(10, RECIPIENT));
    assertThat(provider.put(path, bytes(0)).statusCode()).as("empty").isEqualTo(400);
    assertThat(provider.put(path, bytes(20 * 1024 * 1024 + 1)).statusCode()).as("too large").isEqualTo(413);
    assertThat(provider.upload(path, "multipart/form-data; boundary=x", bytes(1)).statusCode()).isIn(405, 415);
    assertThat(Caller.basic(port, RECIPIENT).put(path, bytes(1)).body().replace(secret, "*"))
        .isEqualTo(Caller.basic(port, RECIPIENT).put("/api/v1/secrets/SEC-2099-999/content", bytes(1)).body()
            .replace("SEC-2099-999", "*"));
    assertThat(secrets.parts(secret)).as("nothing is left of what was refused").isZero();
    assertThat(provider.put(path, bytes(2 * PART)).body()).contains("\"size\":" + 2 * PART);
    assertThat(provider.put(path, bytes(3)).statusCode()).isEqualTo(201);
    assertThat(secrets.parts(secret)).as("only the last one is kept").isEqualTo(1);
    desk.complete(PROVIDER, secret, "upload-content", Map.of());
    assertThat(provider.put(path, bytes(4)).statusCode()).as("while it is checked").isEqualTo(409);
    secrets.check(OFFICER, secret, "approve");
    secrets.acknowledge(secret, RECIPIENT);

    assertThat(Caller.basic(port, RECIPIENT).bytes(path).body()).isEqualTo(bytes(3));
  }

  @Test
  @DisplayName("画面から送り、画面から受け取る。だれがいつ求めたかは、提供者と情報管理責任者の画面に出る")
  void passesThroughThePages() {
    String secret = secrets.offered(secrets.council());
    secrets.describe(secret, secrets.description(10, RECIPIENT));
    var provider = Caller.loggedIn(port, PROVIDER, "tasklist");
    Matcher form = Pattern.compile("data-target=\"([^\"]+)\" data-header=\"([^\"]+)\" data-token=\"([^\"]+)\"")
        .matcher(provider.get("/office/secrets/" + secret).body());
    assertThat(form.find()).isTrue();
    String token = form.group(3).replace("&#x3D;", "=");

    assertThat(provider.put(form.group(1), bytes(5)).statusCode()).as("without the token").isEqualTo(403);
    assertThat(provider.get("/public/send-content.js").statusCode()).as("as the page does").isEqualTo(200);
    assertThat(provider.put(form.group(1), bytes(4), form.group(2), token).statusCode()).isEqualTo(201);
    assertThat(provider.put(form.group(1), bytes(5), form.group(2), token).statusCode()).as("once more").isEqualTo(201);
    desk.complete(PROVIDER, secret, "upload-content", Map.of());
    secrets.check(OFFICER, secret, "approve");
    secrets.acknowledge(secret, RECIPIENT);
    var recipient = Caller.loggedIn(port, RECIPIENT, "tasklist");
    assertThat(recipient.get("/office/secrets/" + secret).body()).contains("/content\" download");
    assertThat(recipient.bytes("/office/secrets/" + secret + "/content").body()).isEqualTo(bytes(5));
    var bystander = Caller.loggedIn(port, BYSTANDER, "tasklist");
    var refused = bystander.get("/office/secrets/" + secret + "/content");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(bystander.get("/office/secrets/SEC-2099-999/content").body());

    String accesses = provider.get("/office/secrets/" + secret + "/accesses").body();
    assertThat(accesses).contains("田中 明", "開いた", "石井 亮", "受領者でない", "画面");
    assertThat(Caller.loggedIn(port, OFFICER, "tasklist").get("/office/secrets/" + secret + "/accesses").body())
        .contains("田中 明");
    assertThat(recipient.get("/office/secrets/" + secret + "/accesses").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("番号のない求めも記録され、記録は答えの前に残る")
  void writesDownEveryRequest() {
    int before = rows("SEC-2099-998");

    Caller.basic(port, BYSTANDER).get("/api/v1/secrets/SEC-2099-998/content");
    Caller.basic(port, BYSTANDER).get("/api/v1/secrets/x%27drop/content");

    assertThat(rows("SEC-2099-998")).isEqualTo(before + 1);
    assertThat(rows("-")).isPositive();
  }

  @Test
  @DisplayName("受け取っている途中で止められれば、残りは渡らない")
  void stopsInTheMiddle() {
    String secret = secrets.offered(secrets.council());
    secrets.describe(secret, secrets.description(10, RECIPIENT));
    secrets.upload(secret, "large.bin", bytes(3 * PART));
    desk.complete(PROVIDER, secret, "upload-content", Map.of());
    secrets.check(OFFICER, secret, "approve");
    secrets.acknowledge(secret, RECIPIENT);
    var got = new OutputStream() {
      private int bytes;

      @Override
      public void write(int one) {
        bytes++;
      }

      @Override
      public void write(byte[] some, int from, int length) {
        if (bytes == 0) {
          desk.start(PROVIDER, "secret-withdrawal", null, Map.of("secretNumber", secret, "reason", "急ぎ止める。"));
        }
        bytes += length;
      }
    };

    var opened = desk.as(RECIPIENT, () -> reading.open(secret, AccessWay.PAGE));
    assertThatThrownBy(() -> opened.read(got)).isInstanceOf(ReadingStopped.class);

    assertThat(got.bytes).isEqualTo(PART);
  }

  @Test
  @DisplayName("送る途中で切れたものは、何も残らない")
  void keepsNothing_ofWhatBrokeOff() {
    String secret = secrets.offered(secrets.council());
    secrets.describe(secret, secrets.description(10, RECIPIENT));

    assertThatThrownBy(() -> secrets.send(secret, new InputStream() {
      private int sent;

      @Override
      public int read() throws IOException {
        if (sent++ > PART + 10) {
          throw new IOException("the line broke");
        }
        return 'x';
      }
    })).hasRootCauseMessage("the line broke");

    assertThat(secrets.parts(secret)).isZero();
    assertThat(database.sql("select count(*) from sealing_key where owner like :owner").param("owner", secret + "/%")
        .query(Integer.class).single()).isZero();
  }

  private int rows(String number) {
    return database.sql("select count(*) from secret_access where secret = :number").param("number", number)
        .query(Integer.class).single();
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) ('a' + size % 26));
    return bytes;
  }
}
