package jp.kprogram.app.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.LetterOffice;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.LetterSending;
import jp.kprogram.letter.LetterStatus;
import jp.kprogram.letter.LetterStuck;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sending through a real SMTP server, with the model's job and its retries. */
@ProgrammeTest
class LetterDeliveryTest {

  private static final Instant START = Instant.parse("2026-07-01T01:00:00Z");

  private final String caseNumber = "TST-" + UUID.randomUUID().toString().substring(0, 8);
  private final Person hanako = new Person("hanako", "山田 花子", "hanako@example.go.jp");

  @Autowired
  private Letters letters;

  @Autowired
  private LetterOffice office;

  @Autowired
  private LetterSending sending;

  @Autowired
  private RuntimeService runtime;

  @Autowired
  private ManagementService management;

  @Autowired
  private IdentityService identity;

  @Autowired
  private Decisions decisions;

  @Autowired
  private JdbcClient database;

  @Autowired
  private PlatformTransactionManager transactions;

  @Autowired
  private Environment environment;

  @Autowired
  private ConfigurableListableBeanFactory beans;

  private GreenMail mailServer;

  /** The office gets a mail server for the length of a test, as if spring.mail.host were set. */
  @BeforeEach
  void connectMailServer() throws IOException {
    ClockUtil.setCurrentTime(Date.from(START));
    var smtp = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    mailServer = new GreenMail(smtp);
    mailServer.start();
    var sender = new JavaMailSenderImpl();
    sender.setHost(smtp.getBindAddress());
    sender.setPort(smtp.getPort());
    var settings = Binder.get(environment).bind("spring.mail", MailProperties.class).get();
    sender.getJavaMailProperties().putAll(settings.getProperties());
    beans.registerSingleton("testMailSender", sender);
  }

  @AfterEach
  void disconnectMailServer() {
    ((DefaultListableBeanFactory) beans).destroySingleton("testMailSender");
    mailServer.stop();
    runtime.createProcessInstanceQuery().processDefinitionKey("letter-delivery").list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    ClockUtil.reset();
  }

  @Test
  @DisplayName("通知は案件の処理が確定した後に、一通だけ、両方の体裁で届く")
  void deliversAfterTheCase() throws Exception {
    String number = letters.write(request(hanako, "1"));
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.QUEUED);
    assertThat(received()).isEmpty();

    management.executeJob(job(number).getId());

    var letter = letters.get(number);
    assertThat(letter.status()).isEqualTo(LetterStatus.SENT);
    assertThat(letter.sentAt()).isEqualTo(START);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    assertThat(received()).singleElement().satisfies(mail -> {
      assertThat(mail.getMessageID()).isEqualTo(letter.messageId());
      assertThat(mail.getSubject()).isEqualTo(letter.subject());
      assertThat(mail.getAllRecipients()[0].toString()).contains("hanako@example.go.jp");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(GreenMailUtil.getBody(mail)).contains("text/plain", "text/html");
    });
  }

  @Test
  @DisplayName("何の権限もない人の手続からも通知は発送され、その人はその人のまま")
  void deliversWhateverTheRightsOfThePerson() {
    identity.setAuthentication("nobody", List.of());
    try {
      String number = letters.write(request(hanako, "1"));

      assertThat(letters.get(number).status()).isEqualTo(LetterStatus.QUEUED);
      assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("nobody");
    } finally {
      identity.clearAuthentication();
    }
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("letter-delivery").count()).isEqualTo(1);
  }

  @Test
  @DisplayName("メールサーバーが一時間止まっても、インシデントなしに、どの通知も一度だけ届く")
  void survivesAnHourWithoutMailServer() throws Exception {
    mailServer.stop();
    var numbers = new ArrayList<String>();
    for (String occasion : List.of("1", "2", "3")) {
      numbers.add(letters.write(request(hanako, occasion)));
    }

    liveThrough(Duration.ofMinutes(60));
    assertThat(numbers).allSatisfy(number -> {
      assertThat(letters.get(number).status()).isEqualTo(LetterStatus.QUEUED);
      assertThat(letters.get(number).attempts()).isGreaterThan(2);
      assertThat(letters.get(number).lastError()).containsIgnoringCase("connect");
    });
    mailServer.start();
    liveThrough(Duration.ofHours(3));

    assertThat(numbers).allSatisfy(
        number -> assertThat(letters.get(number).status()).isEqualTo(LetterStatus.SENT));
    assertThat(received()).hasSize(3).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("letter-delivery").count()).isZero();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("letter-delivery").count()).isZero();
  }

  @Test
  @DisplayName("メールサーバーが一日戻らなければインシデントになり、人が再試行すれば届く")
  void showsIncident_whenMailServerStaysAway() throws Exception {
    mailServer.stop();
    String number = letters.write(request(hanako, "1"));

    liveThrough(Duration.ofHours(12));
    assertThat(incidents(number)).isZero();
    liveThrough(Duration.ofHours(12));

    assertThat(incidents(number)).isEqualTo(1);
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.QUEUED);
    mailServer.start();
    management.setJobRetries(job(number).getId(), 1);
    management.executeJob(job(number).getId());
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.SENT);
    assertThat(received()).hasSize(1);
  }

  @Test
  @DisplayName("発送の後でジョブが取り消されても、やり直しは二通目を送らない")
  void sendsOnce_whenJobRollsBackAfterSending() throws Exception {
    String number = letters.write(request(hanako, "1"));
    new TransactionTemplate(transactions).executeWithoutResult(job -> {
      sending.send(number);
      job.setRollbackOnly();
    });
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.SENT);

    management.executeJob(job(number).getId());

    assertThat(received()).hasSize(1);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @Test
  @DisplayName("発送中に止まった通知は再送されず、到達未確認のインシデントになり、「届いていた」で片づく")
  void asksPerson_whenProcessDiedWhileSending() {
    String number = diedWhileSending();

    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.UNCONFIRMED);
    assertThat(incidents(number)).isEqualTo(1);
    assertThatThrownBy(() -> management.executeJob(job(number).getId())).hasStackTraceContaining("到達したか分かりません");
    assertThat(received()).isEmpty();

    office.confirm(number);

    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.SENT);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    assertThat(incidents(number)).isZero();
    assertThat(received()).isEmpty();
    assertThat(decisions.of(caseNumber)).extracting(Decision::kind).containsExactly("letter-confirmed");
  }

  @Test
  @DisplayName("到達未確認の通知は、人が「再送」を選んだときだけ、同じMessage-IDで一通送られる")
  void sendsAnew_whenPersonSaysSo() throws Exception {
    String number = diedWhileSending();

    office.resend(number);

    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.QUEUED);
    management.executeJob(job(number).getId());
    assertThat(received()).singleElement().satisfies(
        mail -> assertThat(mail.getMessageID()).isEqualTo(letters.get(number).messageId()));
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.SENT);
    assertThat(incidents(number)).isZero();
    assertThat(decisions.of(caseNumber)).extracting(Decision::kind).containsExactly("letter-resent");
  }

  @Test
  @DisplayName("断られた宛先はすぐにインシデントになり、住所を直して再送すれば届く")
  void asksPerson_whenAddressIsRefused() {
    String id = "t" + UUID.randomUUID().toString().substring(0, 8);
    register(id, "taro@@example");
    String number = letters.write(request(new Person(id, "山田 太郎", "taro@@example"), "1"));

    assertThatThrownBy(() -> management.executeJob(job(number).getId())).isInstanceOf(LetterStuck.class);
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.FAILED);
    assertThat(incidents(number)).isEqualTo(1);
    register(id, "taro@example.go.jp");
    office.resend(number);
    management.executeJob(job(number).getId());

    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.SENT);
    assertThat(received()).hasSize(1);
    identity.deleteUser(id);
  }

  @Test
  @DisplayName("アドレスのない宛先の通知は保留され、登録の後に発送できる")
  void holdsLetter_whenRecipientHasNoAddress() {
    String id = "t" + UUID.randomUUID().toString().substring(0, 8);
    register(id, null);
    String number = letters.write(request(new Person(id, "山田 太郎", " "), "1"));
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.HELD);

    office.releaseHeld();
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.HELD);
    register(id, "taro@example.go.jp");
    office.releaseHeld();
    management.executeJob(job(number).getId());

    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.SENT);
    assertThat(letters.get(number).recipientAddress()).isEqualTo("taro@example.go.jp");
    identity.deleteUser(id);
  }

  /** A letter whose first job died right after it had put "sending" on record. */
  private String diedWhileSending() {
    String number = letters.write(request(hanako, "1"));
    database.sql("update letter set status = 'SENDING', attempts = 1 where id = :id")
        .param("id", letters.get(number).id())
        .update();
    assertThatThrownBy(() -> management.executeJob(job(number).getId())).isInstanceOf(LetterStuck.class);
    return number;
  }

  /** Lets time pass and runs what is due each minute, as the job executor does. */
  private void liveThrough(Duration time) {
    Instant end = ClockUtil.getCurrentTime().toInstant().plus(time);
    for (Instant now = ClockUtil.getCurrentTime().toInstant(); now.isBefore(end); now = now.plusSeconds(60)) {
      ClockUtil.setCurrentTime(Date.from(now));
      for (Job job : management.createJobQuery().processDefinitionKey("letter-delivery").executable().list()) {
        try {
          management.executeJob(job.getId());
        } catch (RuntimeException e) {
          // the engine has counted the failure and set the time of the next attempt
        }
      }
    }
    ClockUtil.setCurrentTime(Date.from(end));
  }

  @Test
  @DisplayName("封のある通知も一通だけ届くが、封が開くまで一覧にも件数にも番号の並びにも現れない")
  void deliversSealedLetter_withoutShowingIt() throws Exception {
    var request = new LetterRequest(
        caseNumber, "common/task-reminder", hanako, LettersTest.fields(), "sealed", "APP-2026-77777");
    String before = letters.write(request(hanako, "before"));
    String sealed = letters.write(request);
    assertThat(letters.write(request)).isEqualTo(sealed);
    String after = letters.write(request(hanako, "after"));

    management.executeJob(job(sealed).getId());

    assertThat(received()).hasSize(1);
    assertThat(Long.parseLong(after.substring(4))).isEqualTo(1 + Long.parseLong(before.substring(4)));
    assertThat(letters.page(new LetterFilter(null, caseNumber), 0, 10).total()).isEqualTo(2);
    assertThatThrownBy(() -> letters.get(sealed)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> office.resend(sealed)).isInstanceOf(Refusal.NotFound.class);
    letters.unseal("APP-2026-77777");
    assertThat(letters.get(sealed).status()).isEqualTo(LetterStatus.SENT);
    assertThat(letters.page(new LetterFilter(null, caseNumber), 0, 10).total()).isEqualTo(3);
  }

  private Job job(String number) {
    var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
    return management.createJobQuery().processInstanceId(instance.getId()).singleResult();
  }

  private long incidents(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).withIncident().count();
  }

  private List<MimeMessage> received() {
    return List.of(mailServer.getReceivedMessages());
  }

  private LetterRequest request(Person recipient, String occasion) {
    return new LetterRequest(caseNumber, "common/task-reminder", recipient, LettersTest.fields(), occasion);
  }

  private void register(String id, String address) {
    var user = identity.createUserQuery().userId(id).singleResult();
    if (user == null) {
      user = identity.newUser(id);
    }
    user.setEmail(address);
    identity.saveUser(user);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
