package jp.kprogram.programme;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/**
 * Sees to it that nobody gains or loses rights unseen: what an administrator changes about people and groups stays on
 * record, and the secretariat learns of it by letter.
 */
@DomainService
public class AccountWatch {

  /** Under which these changes stand in the record, where others have the number of their case. */
  public static final String RECORD = "ACCOUNTS";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Moments.JAPAN);

  private final Decisions decisions;
  private final Letters letters;
  private final People people;
  private final CurrentUser currentUser;
  private final Clock clock;

  AccountWatch(Decisions decisions, Letters letters, People people, CurrentUser currentUser, Clock clock) {
    this.decisions = decisions;
    this.letters = letters;
    this.people = people;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** A person is about to become a member of a group. */
  public void memberAdded(String userId, String groupId) {
    put("membership-added", userId, "%sを%sに加えました。".formatted(person(userId), group(groupId)));
  }

  /** A person is about to leave a group. */
  public void memberRemoved(String userId, String groupId) {
    put("membership-removed", userId, "%sを%sから外しました。".formatted(person(userId), group(groupId)));
  }

  /** A person's account is about to be deleted. */
  public void accountDeleted(String userId) {
    put("account-deleted", userId, "%sの登録を削除しました。".formatted(person(userId)));
  }

  /** A group is about to be deleted, and nobody is its member any more. */
  public void groupDeleted(String groupId) {
    put("group-deleted", groupId, "%sを削除しました。".formatted(group(groupId)));
  }

  /** A person is about to get a password that another knows. */
  public void passwordSet(String userId) {
    put("password-set", userId, "%sのパスワードを、本人以外が設定しました。".formatted(person(userId)));
  }

  private void put(String kind, String whom, String change) {
    decisions.on(RECORD, kind, whom).because(change).record();
    var fields = Map.<String, Object>of(
        "change", change,
        "actorName", person(currentUser.id()),
        "changedAt", MOMENT.format(clock.instant()));
    String occasion = "%s %s %s %s".formatted(kind, whom, change, clock.instant());
    // before the change: whom it takes out of the secretariat learns of it too
    people.membersOf(Offices.SECRETARIAT).forEach(officer ->
        letters.write(new LetterRequest(RECORD, "programme/account-changed", officer, fields, occasion)));
  }

  private String person(String userId) {
    return people.find(userId).map(Person::name).orElse("") + "（" + userId + "）";
  }

  private String group(String groupId) {
    return "グループ「" + people.groupName(groupId) + "」（" + groupId + "）";
  }
}
