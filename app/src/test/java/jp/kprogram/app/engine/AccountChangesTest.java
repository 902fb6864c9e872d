package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.Letter;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.programme.AccountWatch;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("管理者による利用者・グループの変更")
class AccountChangesTest {

  private static final String REST = "/engine-rest";
  private static final String ADMIN_APP = "/camunda/api/engine/engine/default";

  private final String person = "p" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  private IdentityService identity;

  @Autowired
  private Decisions decisions;

  @Autowired
  private Letters letters;

  @Autowired
  private People people;

  @LocalServerPort
  private int port;

  @BeforeEach
  void register() {
    var user = identity.newUser(person);
    user.setFirstName("試験");
    user.setLastName("太郎");
    user.setPassword(Caller.PASSWORD);
    identity.saveUser(user);
  }

  @AfterEach
  void forget() {
    identity.deleteUser(person);
  }

  @ParameterizedTest
  @ValueSource(strings = {REST, ADMIN_APP})
  @DisplayName("グループへの追加と除外は記録に残り、事務局の全員に通知が届く")
  void recordsMembership(String api) {
    var admin = api.equals(REST) ? Caller.basic(port, "admin") : Caller.loggedIn(port, "admin", "admin");
    String membership = api + "/group/cao-secretariat/members/" + person;

    int added = admin.send("PUT", membership, "{}").statusCode();
    int removed = admin.send("DELETE", membership, null).statusCode();

    assertThat(List.of(added, removed)).containsExactly(204, 204);
    assertThat(recorded(person)).extracting(Decision::kind, Decision::decidedBy, Decision::reason).containsExactly(
        tuple("membership-added", "admin", "試験 太郎（%s）をグループ「内閣府（事務局）」（cao-secretariat）に加えました。".formatted(person)),
        tuple("membership-removed", "admin", "試験 太郎（%s）をグループ「内閣府（事務局）」（cao-secretariat）から外しました。".formatted(person)));
    var secretariat = people.membersOf(Offices.SECRETARIAT).stream().map(Person::id).toList();
    assertThat(secretariat).isNotEmpty();
    assertThat(told("に加えました。")).containsExactlyInAnyOrderElementsOf(secretariat);
    assertThat(told("から外しました。")).hasSize(secretariat.size() + 1).contains(person).containsAll(secretariat);
  }

  @Test
  @DisplayName("管理者は自分をほかのグループに加えられず、記録も残らない")
  void keepsAdministratorsApart() {
    int before = recorded("admin").size();

    var refused = Caller.basic(port, "admin").send("PUT", REST + "/group/reviewer/members/admin", "{}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("システム管理者は、ほかのグループに属せません。");
    assertThat(recorded("admin")).hasSize(before);
  }

  @Test
  @DisplayName("他人のパスワードの設定は記録に残り、自分のパスワードの変更は残らない")
  void recordsForeignPasswordOnly() {
    String credentials = REST + "/user/" + person + "/credentials";
    String byAdmin = "{\"password\":\"Another-2022\",\"authenticatedUserPassword\":\"%s\"}".formatted(Caller.PASSWORD);
    String byOwner = "{\"password\":\"Third-one-2022\",\"authenticatedUserPassword\":\"Another-2022\"}";

    int set = Caller.basic(port, "admin").send("PUT", credentials, byAdmin).statusCode();
    int changed = Caller.basic(port, person, "Another-2022").send("PUT", credentials, byOwner).statusCode();

    assertThat(List.of(set, changed)).containsExactly(204, 204);
    assertThat(recorded(person)).extracting(Decision::kind, Decision::decidedBy)
        .containsExactly(tuple("password-set", "admin"));
    assertThat(told("パスワードを、本人以外が設定しました。")).isNotEmpty();
  }

  @Test
  @DisplayName("利用者の削除は記録に残る")
  void recordsDeletion() {
    int deleted = Caller.basic(port, "admin").send("DELETE", REST + "/user/" + person, null).statusCode();

    assertThat(deleted).isEqualTo(204);
    assertThat(recorded(person)).extracting(Decision::kind).containsExactly("account-deleted");
  }

  @Test
  @DisplayName("グループの削除は記録に残る")
  void recordsDeletionOfGroup() {
    identity.saveGroup(identity.newGroup(person));

    int deleted = Caller.basic(port, "admin").send("DELETE", REST + "/group/" + person, null).statusCode();

    assertThat(deleted).isEqualTo(204);
    assertThat(recorded(person)).extracting(Decision::kind).containsExactly("group-deleted");
  }

  @Test
  @DisplayName("拒まれた変更は記録に残らず、通知も出ない")
  void recordsNothing_whenRefused() {
    int added = Caller.basic(port, "sato").send("PUT", REST + "/group/reviewer/members/" + person, "{}").statusCode();
    int removedLastAdministrator = Caller.basic(port, "admin")
        .send("DELETE", REST + "/group/camunda-admin/members/admin", null).statusCode();

    assertThat(List.of(added, removedLastAdministrator)).containsExactly(403, 409);
    assertThat(recorded(person)).isEmpty();
    assertThat(told("から外しました。")).isEmpty();
    assertThat(recorded("admin")).noneMatch(decision -> decision.reason().contains("camunda-admin"));
  }

  private List<Decision> recorded(String whom) {
    return decisions.of(AccountWatch.RECORD).stream().filter(decision -> decision.outcome().equals(whom)).toList();
  }

  /** Who got a letter about this test's person that says so. */
  private List<String> told(String what) {
    return letters.page(new LetterFilter(null, AccountWatch.RECORD), 0, 500).letters().stream()
        .filter(letter -> letter.text().contains(person) && letter.subject().contains(what))
        .map(Letter::recipientId)
        .toList();
  }
}
