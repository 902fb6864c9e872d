package jp.kprogram.app.information;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.kprogram.app.council.CouncilDesk;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.information.AccessWay;
import jp.kprogram.information.SecretReading;
import jp.kprogram.information.SecretUpload;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk at which secrets are provided, taken and given back, and leaks are looked into. */
@Component
public class InformationDesk {

  /** Members of the council, each of another category. */
  public static final String PROVIDER = "watanabe";

  public static final String RECIPIENT = "tanaka";
  public static final String OTHER_RECIPIENT = "fukuda";
  /** A member to whom nothing is given. */
  public static final String BYSTANDER = "ishii";

  public static final String OFFICER = "ota";
  public static final String OTHER_OFFICER = "ueda";
  public static final String SECRETARIAT = "sato";

  private final CaseDesk desk;
  private final CouncilDesk councils;
  private final SecretUpload upload;
  private final SecretReading reading;
  private final JdbcClient database;
  private final Clock clock;

  InformationDesk(
      CaseDesk desk,
      CouncilDesk councils,
      SecretUpload upload,
      SecretReading reading,
      JdbcClient database,
      Clock clock) {
    this.desk = desk;
    this.councils = councils;
    this.upload = upload;
    this.reading = reading;
    this.database = database;
    this.clock = clock;
  }

  /** An established council; its members are those above and some more. */
  public String council() {
    return councils.established();
  }

  /** A secret that is offered through a council; gives its number. */
  public String offered(String council) {
    return desk.open(PROVIDER, "secret-provision", Map.of("councilNumber", council));
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(Moments.JAPAN));
  }

  /** What a provider says of a secret: from today for so many days. */
  public Map<String, Object> description(int days, String... recipients) {
    return Map.ofEntries(
        entry("resultOrigin", "not-a-result"),
        entry("secretTitle", "サイバー事案の概要"),
        entry("secretCategory", "cyber-incident"),
        entry("secretScope", "攻撃の手口と、狙われた機器の種類"),
        entry("secretPurpose", "試作機の防護の設計のため"),
        entry("validFrom", today().toString()),
        entry("validUntil", today().plusDays(days).toString()),
        entry("recipients", CaseDesk.list(recipients)));
  }

  public void describe(String secret, Map<String, Object> description) {
    desk.complete(PROVIDER, secret, "describe-secret", description);
  }

  public void upload(String secret, String content) {
    upload(secret, "content.txt", content.getBytes(StandardCharsets.UTF_8));
  }

  public void upload(String secret, String fileName, byte[] content) {
    send(secret, fileName, new ByteArrayInputStream(content));
  }

  /** Sends a content in as it comes. */
  public void send(String secret, InputStream content) {
    send(secret, null, content);
  }

  private void send(String secret, String fileName, InputStream content) {
    desk.as(PROVIDER, () -> {
      try {
        return upload.add(secret, fileName, content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** A secret that waits for the check. */
  public String submitted(int days, String content, String... recipients) {
    String secret = offered(council());
    describe(secret, description(days, recipients));
    upload(secret, content);
    desk.complete(PROVIDER, secret, "upload-content", Map.of());
    return secret;
  }

  public void check(String officer, String secret, String outcome) {
    desk.complete(officer, secret, "check-secret", Map.of("secretCheck", outcome, "reason", "確認した。"));
  }

  /** A secret whose recipients are asked. */
  public String provided(int days, String content, String... recipients) {
    String secret = submitted(days, content, recipients);
    check(OFFICER, secret, "approve");
    return secret;
  }

  /** The case number of a recipient's part. */
  public String receipt(String secret, String person) {
    return database.sql("select number from secret_receipt where secret = :secret and person = :person")
        .param("secret", secret).param("person", person).query(String.class).single();
  }

  public void answer(String secret, String person, String acknowledgement) {
    desk.complete(person, receipt(secret, person), "acknowledge-secret", Map.of("acknowledgement", acknowledgement));
  }

  public void acknowledge(String secret, String... people) {
    for (String person : people) {
      answer(secret, person, "acknowledge");
    }
  }

  /** What a person gets who opens a secret. */
  public String opened(String secret, String person) {
    return desk.as(person, () -> {
      try {
        var bytes = new ByteArrayOutputStream();
        reading.open(secret, AccessWay.PAGE).read(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Why the last request for a content was answered as it was. */
  public String lastCause(String secret) {
    return database.sql("select cause from secret_access where secret = :secret order by id desc limit 1")
        .param("secret", secret).query(String.class).single();
  }

  public void giveBack(String secret, String person) {
    desk.complete(person, receipt(secret, person), "return-secret",
        Map.of("returnKind", "erased", "returnedOn", today().toString(), "returnNote", "端末から消去した。"));
  }

  public void checkReturn(String officer, String secret, String person, String outcome) {
    desk.complete(officer, receipt(secret, person), "check-return", Map.of("returnCheck", outcome, "reason", "写しが残る。"));
  }

  /** A leak that somebody reports; gives its number. */
  public String reported(String reporter, String secrets, String people) {
    return desk.open(reporter, "leak-incident", Map.of(
        "leakWhat", "端末を置き忘れた。", "leakNoticed", "今朝", "namedSecrets", secrets, "namedPeople", people));
  }

  public void reportFirst(String incident) {
    desk.complete(OFFICER, incident, "report-leak-first", Map.of("firstFindings", "端末は見つかっていない。"));
  }

  public void assess(String incident, String finding) {
    desk.complete(OFFICER, incident, "assess-leak", Map.of(
        "leakExtent", "一人", "leakCause", "置き忘れ", "leakHarm", "小さい", "leakFinding", finding));
  }

  public void decide(String decider, String incident, String outcome, String... excluded) {
    Map<String, Object> ruling = Map.of("leakOutcome", outcome, "policeReferral", "not-refer",
        "referralReason", "故意でない。", "reason", "調べの結果。");
    desk.complete(decider, incident, "decide-leak", excluded.length == 0
        ? ruling
        : CaseDesk.with(ruling, entry("excludedPeople", CaseDesk.list(excluded))));
  }

  public void learn(String incident) {
    desk.complete(OFFICER, incident, "record-lessons", Map.of("lessons", "端末を持ち出さない。"));
  }

  /** How many parts of contents of a secret are kept. */
  public int parts(String secret) {
    return database.sql("select count(*) from secret_part where secret = :secret")
        .param("secret", secret).query(Integer.class).single();
  }

  public String status(String secret) {
    return database.sql("select status from secret where number = :secret").param("secret", secret)
        .query(String.class).single();
  }
}
