package jp.kprogram.application;

import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The register of the accounts of researchers in e-Rad (P5, P7): who applied through e-Rad does the tasks of an awardee
 * oneself from then on. A link stands by the word of an officer who did not ask for it, or of e-Rad itself.
 */
@DomainService
public class ResearcherAccounts {

  private final AccountLinkStore store;
  private final ApplicationSettings settings;
  private final People people;
  private final ObjectProvider<AccountFollower> followers;
  private final Letters letters;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  ResearcherAccounts(
      AccountLinkStore store,
      ApplicationSettings settings,
      People people,
      ObjectProvider<AccountFollower> followers,
      Letters letters,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.people = people;
    this.followers = followers;
    this.letters = letters;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The account of a researcher in e-Rad; empty where none is registered. */
  public Optional<String> accountOf(String eradId) {
    return store.ofErad(eradId).map(AccountLink::account);
  }

  /** A link by its number, whatever became of it. */
  public Optional<AccountLink> find(String number) {
    return store.find(number);
  }

  /**
   * The current account asks for its link.
   *
   * @param requestedNumber business key that the caller asked for, or null
   * @param clue what shows that both are one person
   * @throws Refusal.InvalidInput REQUIRED, ERAD_ID
   * @throws Refusal.Conflict LINK_OPEN, ACCOUNT_LINKED or ERAD_LINKED
   */
  public AccountLink request(String requestedNumber, String eradId, String clue) {
    String erad = requireErad(eradId);
    String words = Required.text(clue, "linkClue", "本人であることの手がかり");
    String account = currentUser.id();
    if (store.isOpen(account)) {
      throw new Refusal.Conflict("LINK_OPEN", "e-Rad 研究者番号の登録を申出中です。結果をお待ちください。");
    }
    requireFree(erad, account);
    String number = numbers.settle(requestedNumber, "LNK", 3, taken -> store.find(taken).isPresent());
    var link = new AccountLink(number, erad, account, words, LinkStatus.OPEN, account);
    store.insert(link, clock.instant());
    decisions.on(number, "account-link-requested", "open").record();
    return link;
  }

  /**
   * An officer has compared both: the link stands, and the open tasks of the awardee move.
   *
   * @throws Refusal.NotAllowed SAME_PERSON
   * @throws Refusal.Conflict LINK_DECIDED, or as {@link #request}
   */
  public void confirm(String number, String reason) {
    AccountLink link = open(number, reason);
    requireFree(link.eradId(), link.account());
    stand(link, reason);
  }

  /**
   * An officer does not confirm a link.
   *
   * @throws Refusal.NotAllowed SAME_PERSON
   * @throws Refusal.Conflict LINK_DECIDED
   */
  public void refuse(String number, String reason) {
    AccountLink link = open(number, reason);
    decide(link, LinkStatus.REFUSED, reason);
    tell("account-link-refused", link, Map.of("eradId", link.eradId(), "reason", reason));
  }

  /** Closes a request that was taken back. */
  public void withdraw(String number, String reason) {
    decide(store.lock(number).orElseThrow(), LinkStatus.WITHDRAWN, reason);
  }

  /**
   * e-Rad tells the account of a researcher. Told again, it changes nothing.
   *
   * @throws Refusal.NotAllowed NOT_ERAD
   * @throws Refusal.InvalidInput ERAD_ID, UNKNOWN_ACCOUNT
   * @throws Refusal.Conflict ACCOUNT_LINKED or ERAD_LINKED
   */
  public AccountLink tell(String eradId, String account) {
    requireMachine();
    String erad = requireErad(eradId);
    String known = Required.text(account, "account", "アカウント");
    if (Collections.disjoint(people.groupsOf(known), settings.groups())) {
      throw new Refusal.InvalidInput("UNKNOWN_ACCOUNT", "account",
          "「アカウント」には、研究者か社会実装の担い手として登録されている利用者IDを指定してください。");
    }
    Optional<AccountLink> same = store.ofErad(erad).filter(link -> link.account().equals(known));
    if (same.isPresent()) {
      return same.get();
    }
    requireFree(erad, known);
    var link = new AccountLink(numbers.next("LNK", 3), erad, known, null, LinkStatus.OPEN, currentUser.id());
    store.insert(link, clock.instant());
    stand(link, "e-Rad からの通知");
    return link;
  }

  /**
   * e-Rad ends the link of a researcher; the open tasks of the awardee go back to the agency. Without one, nothing.
   *
   * @throws Refusal.NotAllowed NOT_ERAD
   */
  public void end(String eradId) {
    requireMachine();
    store.ofErad(requireErad(eradId)).ifPresent(link -> {
      decide(link, LinkStatus.ENDED, "e-Rad からの通知");
      followers.orderedStream().forEach(follower -> follower.accountChanged(link.eradId()));
    });
  }

  private void stand(AccountLink link, String reason) {
    decide(link, LinkStatus.STANDS, reason);
    tell("account-linked", link, Map.of("eradId", link.eradId()));
    followers.orderedStream().forEach(follower -> follower.accountChanged(link.eradId()));
  }

  private void decide(AccountLink link, LinkStatus status, String reason) {
    store.decide(link, status, reason, currentUser.id(), clock.instant());
    decisions.on(link.number(), "account-link-decided", status.code()).because(reason).record();
  }

  private AccountLink open(String number, String reason) {
    Required.text(reason, "reason", "理由");
    AccountLink link = store.lock(number).filter(one -> one.status() == LinkStatus.OPEN)
        .orElseThrow(() -> new Refusal.Conflict("LINK_DECIDED",
            "e-Rad 研究者番号の登録 %s は、確認を待っていません。案件の記録を確かめてください。".formatted(number)));
    if (link.requestedBy().equals(currentUser.id())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "ご自身の登録は確認できません。ほかの職員が確認してください。");
    }
    return link;
  }

  private void requireFree(String eradId, String account) {
    if (store.ofAccount(account).isPresent()) {
      throw new Refusal.Conflict("ACCOUNT_LINKED",
          "アカウント %s には、既に e-Rad 研究者番号が登録されています。改めるときは、公募を行う機関に申し出てください。".formatted(account));
    }
    if (store.ofErad(eradId).isPresent()) {
      throw new Refusal.Conflict("ERAD_LINKED",
          "e-Rad 研究者番号 %s は、既にほかのアカウントに登録されています。番号を確かめ、心当たりがなければ公募を行う機関に申し出てください。".formatted(eradId));
    }
  }

  private void requireMachine() {
    if (!settings.machines().contains(currentUser.id())) {
      throw new Refusal.NotAllowed("NOT_ERAD", "アカウントの登録を通知できるのは、e-Rad のアカウントです。研究者の方は Tasklist から申し出てください。");
    }
  }

  private static String requireErad(String eradId) {
    String erad = Required.text(eradId, "eradId", "e-Rad 研究者番号");
    if (!erad.matches("\\d{8}")) {
      throw new Refusal.InvalidInput("ERAD_ID", "eradId", "「e-Rad 研究者番号」は8桁の数字で記入してください。");
    }
    return erad;
  }

  private void tell(String template, AccountLink link, Map<String, Object> fields) {
    people.find(link.account()).ifPresent(reader -> letters.write(
        new LetterRequest(link.number(), "application/" + template, reader, fields, "once")));
  }
}
