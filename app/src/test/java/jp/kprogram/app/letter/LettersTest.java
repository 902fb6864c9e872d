package jp.kprogram.app.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.LetterOffice;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.LetterStatus;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger where no mail server is configured. */
@ProgrammeTest
class LettersTest {

  private final String caseNumber = "TST-" + UUID.randomUUID().toString().substring(0, 8);
  private final Person hanako = new Person("hanako", "山田 花子", "hanako@example.go.jp");

  @Autowired
  private Letters letters;

  @Autowired
  private LetterOffice office;

  @Autowired
  private RuntimeService runtime;

  @Autowired
  private PlatformTransactionManager transactions;

  @Test
  @DisplayName("メールサーバーがなければ、通知は保留され、台帳で読める")
  void holdsLetter_whenNoMailServer() {
    String number = letters.write(request(hanako, "1"));

    var letter = letters.get(number);
    assertThat(number).matches("LTR-\\d{8}");
    assertThat(letter.status()).isEqualTo(LetterStatus.HELD);
    assertThat(letter.recipientAddress()).isEqualTo("hanako@example.go.jp");
    assertThat(letter.text()).startsWith("山田 花子 様").contains("提案を審査する", caseNumber);
    assertThat(letter.html()).contains("提案を審査する");
    assertThat(letter.attempts()).isZero();
    assertThat(letter.sentAt()).isNull();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @Test
  @DisplayName("同じ通知を二度書いても一通、別の機会や別の宛先なら別の通知")
  void writesOnce() {
    String first = letters.write(request(hanako, "1"));

    String again = letters.write(request(hanako, "1"));
    String later = letters.write(request(hanako, "2"));
    String other = letters.write(request(new Person("taro", "山田 太郎", null), "1"));

    assertThat(again).isEqualTo(first);
    assertThat(later).isNotEqualTo(first);
    assertThat(other).isNotIn(first, later);
    assertThat(letters.page(new LetterFilter(null, caseNumber), 0, 10).total()).isEqualTo(3);
    assertThat(letters.get(first).messageId()).isNotEqualTo(letters.get(later).messageId());
  }

  @Test
  @DisplayName("差込項目の欠けた通知は書かれない")
  void writesNothing_whenFieldIsMissing() {
    Map<String, Object> fields = new HashMap<>(fields());
    fields.remove("dueDate");
    var request = new LetterRequest(caseNumber, "common/task-reminder", hanako, fields, "1");

    assertThatThrownBy(() -> letters.write(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dueDate");

    assertThat(letters.page(new LetterFilter(null, caseNumber), 0, 10).total()).isZero();
  }

  @Test
  @DisplayName("案件の処理が取り消されれば、通知もなかったことになる")
  void vanishesWithItsCase() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      letters.write(request(hanako, "1"));
      status.setRollbackOnly();
    });

    assertThat(letters.page(new LetterFilter(null, caseNumber), 0, 10).total()).isZero();
  }

  @Test
  @DisplayName("メールサーバーがないうちは、保留の発送を理由を示して断る")
  void refusesToRelease_whenNoMailServer() {
    letters.write(request(hanako, "1"));

    assertThatThrownBy(() -> office.releaseHeld())
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("メールサーバーが設定されていない");
  }

  @Test
  @DisplayName("保留中の通知は、確認も再送もできない")
  void refusesDecision_whenLetterIsNotStuck() {
    String number = letters.write(request(hanako, "1"));

    assertThatThrownBy(() -> office.confirm(number)).isInstanceOf(Refusal.Conflict.class).hasMessageContaining("保留");
    assertThatThrownBy(() -> office.resend(number)).isInstanceOf(Refusal.Conflict.class).hasMessageContaining("保留");
    assertThatThrownBy(() -> office.resend("LTR-99999999")).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> letters.get("1 or 1=1")).isInstanceOf(Refusal.NotFound.class);
    assertThat(letters.get(number).status()).isEqualTo(LetterStatus.HELD);
  }

  private LetterRequest request(Person recipient, String occasion) {
    return new LetterRequest(caseNumber, "common/task-reminder", recipient, fields(), occasion);
  }

  static Map<String, Object> fields() {
    return Map.of(
        "taskName", "提案を審査する",
        "caseSubject", "試験の案件",
        "dueDate", "2026年7月15日（水）18時",
        "timing", "本日が期限です",
        "taskLink", "http://localhost:8080/camunda/app/tasklist/default/#/?task=1");
  }
}
