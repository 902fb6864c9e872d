package jp.kprogram.app.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("いつ落ちても、案件は落ちた所から続く")
class SurvivalTest {

  private static final Logger LOG = LoggerFactory.getLogger(SurvivalTest.class);

  private static final int KILLS = 3;
  private static final String SECRETARIAT = "sato";
  private static final List<String> PEOPLE = List.of(SECRETARIAT, "ishii", "aoki", "fujita", "okada", "hasegawa", "goto",
      "mori", "watanabe", "yoshida");

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @DisplayName("ビジョンの策定中に何度プロセスが強制終了しても、何も失われず、通知は二度届かない")
  void losesNothingAndRepeatsNoLetter_whenKilledAtAnyMoment(@TempDir Path data) throws Exception {
    long seed = Long.getLong("kprogram.survival.seed", System.nanoTime());
    LOG.info("survival with seed {}", seed);
    var random = new Random(seed);
    var mail = new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (var programme = new RunningProgramme(data, freePort(), List.of(
        "spring.mail.host=localhost",
        "spring.mail.port=" + mail.getSmtp().getPort(),
        // a job that the killed process held is free again after this, not after five minutes
        "camunda.bpm.job-execution.lock-time-in-millis=10000"))) {
      programme.start();
      var life = new VisionLife(programme);

      for (int kill = 0; kill < KILLS; kill++) {
        int moment = 500 + random.nextInt(3500);
        var killer = CompletableFuture.runAsync(
            programme::kill, CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS));
        life.goOn();
        killer.join();
        programme.start();
      }
      life.goOn();

      assertThat(life.isPublished()).as("the vision is published").isTrue();
      // a theme that could not be opened at once is tried again in a minute
      waitForJobs(programme, "vision-approval", "");
      waitForJobs(programme, "letter-delivery", "&executable=true");
      programme.kill();
    }
    try (var database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("kprogram"), "sa", "")) {
      var query = database.createStatement();
      var versions = query.executeQuery("select count(*) from published_vision where edition = 2");
      versions.next();
      assertThat(versions.getInt(1)).as("published once").isEqualTo(1);
      var doubled = query.executeQuery(
          "select kind, outcome from decision where case_number ="
              + " (select vision from published_vision where edition = 2)"
              + " group by kind, outcome, decided_by having count(*) > 1");
      assertThat(doubled.next()).as("no decision is recorded twice").isFalse();
      var themes = query.executeQuery(
          "select count(*) from published_technology t where t.edition = 2"
              + " and (select count(*) from theme where technology_code = t.code) <> 1");
      themes.next();
      assertThat(themes.getInt(1)).as("each technology has one theme").isZero();
      var unsettled = query.executeQuery("select count(*) from letter where status in ('QUEUED', 'SENDING')");
      unsettled.next();
      assertThat(unsettled.getInt(1)).as("every letter is sent, or waits for a person").isZero();
      var sent = query.executeQuery("select count(*) from letter where status = 'SENT'");
      sent.next();
      assertThat(mail.getReceivedMessages().length).as("all that the ledger calls sent arrived")
          .isGreaterThanOrEqualTo(sent.getInt(1));
    }
    assertThat(Arrays.stream(mail.getReceivedMessages()).map(SurvivalTest::messageId))
        .as("letters in the mailboxes")
        .isNotEmpty()
        .doesNotHaveDuplicates();
    mail.stop();
  }

  private static void waitForJobs(RunningProgramme programme, String process, String which) throws Exception {
    for (int second = 0; second < 90; second++) {
      var waiting = programme.get("admin", "/engine-rest/job/count?processDefinitionKey=" + process
          + "&withRetriesLeft=true" + which);
      if (waiting.path("count").asInt() == 0) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Everybody concerned does what is due, over and over; a broken connection is simply tried again. */
  private static final class VisionLife {

    private final RunningProgramme programme;
    private boolean opened;
    private boolean published;

    VisionLife(RunningProgramme programme) {
      this.programme = programme;
    }

    boolean isPublished() {
      return published;
    }

    /** Until the vision is published or the programme dies. */
    void goOn() throws InterruptedException {
      while (programme.isAlive() && !published) {
        try {
          open();
          for (String person : PEOPLE) {
            work(person);
          }
          published = programme.get(SECRETARIAT, "/api/v1/public/visions").toString().contains("研究開発ビジョン（第二次）");
        } catch (IOException | RunningProgramme.Refused interrupted) {
          LOG.info("interrupted: {}", interrupted.getMessage());
          TimeUnit.MILLISECONDS.sleep(100);
        }
      }
    }

    private void open() throws IOException, InterruptedException {
      if (opened) {
        return;
      }
      var running = programme.get(SECRETARIAT, "/engine-rest/process-instance?processDefinitionKey=vision-approval&maxResults=1");
      if (running.isEmpty()) {
        programme.post(SECRETARIAT, "/engine-rest/process-definition/key/vision-approval/submit-form", Map.of(
            "variables", RunningProgramme.variables(Map.of(
                "visionTitle", "研究開発ビジョン（第二次）",
                "edition", 2,
                "consultedMinistries", List.of("mext")))));
      }
      opened = true;
    }

    private void work(String person) throws IOException, InterruptedException {
      for (JsonNode task : programme.get(person, "/engine-rest/task?processDefinitionKeyIn="
          + "vision-approval,program-council,ministry-consultation&maxResults=100")) {
        var answers = answers(person, task);
        if (!answers.isEmpty()) {
          programme.complete(person, task.path("id").asText(), answers);
        }
      }
    }

    private Map<String, Object> answers(String person, JsonNode task) throws IOException, InterruptedException {
      String assignee = task.path("assignee").asText("");
      boolean office = person.equals(SECRETARIAT);
      String today = LocalDate.now().toString();
      return switch (task.path("taskDefinitionKey").asText()) {
        case "gather-candidates" -> when(office, Map.of("selectedProposals", candidates(task)));
        case "provide-think-tank-input" -> when(person.equals("ishii"), Map.of(
            "thinkTankFindings", "追加すべき芽がある。", "thinkTankNetworks", "国内外の連携が見込まれる。"));
        case "draft-vision" -> when(office, Map.of(
            "selectedProposals", candidates(task),
            "visionSummary", "我が国に必要な重要技術を示す。",
            "horizonNote", "10年程度の視点、5年程度のスパン。"));
        case "give-opinion" -> when(person.equals(assignee), Map.of("opinion", "agree"));
        case "open-session" -> when(office, Map.of(
            "present", List.of("aoki", "fujita", "okada", "hasegawa", "goto", "mori"), "sessionDate", today));
        case "decide-council" -> when(person.equals(assignee), Map.of("outcome", "adopt", "reason", "妥当である。"));
        case "answer-consultation" -> when(person.equals("watanabe"), Map.of("answer", "no-comment"));
        case "decide-economic-security", "decide-innovation-strategy" -> when(person.equals("yoshida"), Map.of(
            "outcome", "approve", "reason", "了承された。", "decisionDate", today));
        default -> Map.of();
      };
    }

    private List<String> candidates(JsonNode task) throws IOException, InterruptedException {
      var rows = programme.get(SECRETARIAT, "/engine-rest/task/" + task.path("id").asText()
          + "/form-variables?variableNames=candidateOptions&deserializeValues=false");
      var options = new ObjectMapper()
          .readTree(rows.path("candidateOptions").path("value").asText());
      List<String> numbers = new ArrayList<>();
      options.forEach(option -> numbers.add(option.path("value").asText()));
      return numbers;
    }

    private static Map<String, Object> when(boolean mine, Map<String, Object> answers) {
      return mine ? new HashMap<>(answers) : Map.of();
    }
  }
}
