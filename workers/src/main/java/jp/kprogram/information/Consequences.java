package jp.kprogram.information;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.Council;
import jp.kprogram.council.Councils;
import jp.kprogram.council.MembershipCases;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;

/** What a leak does to accesses, memberships and secrets (E14). Nothing here decides anything. */
@DomainService
class Consequences {

  private final LeakStore store;
  private final SecretStore secrets;
  private final ReceiptStore receipts;
  private final Provisions provisions;
  private final Councils councils;
  private final MembershipCases memberships;
  private final SecretCases cases;
  private final LeakLetters letters;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Consequences(
      LeakStore store,
      SecretStore secrets,
      ReceiptStore receipts,
      Provisions provisions,
      Councils councils,
      MembershipCases memberships,
      SecretCases cases,
      LeakLetters letters,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.receipts = receipts;
    this.provisions = provisions;
    this.councils = councils;
    this.memberships = memberships;
    this.cases = cases;
    this.letters = letters;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Shuts secrets for everybody, and people out of every secret, from this moment on. */
  void contain(LeakIncident incident, Set<String> named, Set<String> people) {
    named.forEach(secret -> store.containSecret(incident.number(), secret, currentUser.id(), clock.instant()));
    people.forEach(person -> store.containPerson(incident.number(), person, currentUser.id(), clock.instant()));
    if (!named.isEmpty() || !people.isEmpty()) {
      decisions.on(incident.number(), "leak-contained", "shut").record();
    }
    held(named, people).forEach(receipt -> cases.suspended(receipt, incident.number()));
  }

  /** Opens again what was shut. */
  void restore(LeakIncident incident) {
    store.lift(incident.number(), currentUser.id(), clock.instant());
    tellRestored(incident);
  }

  /** Takes people out of the councils concerned, and every secret from them, for good. */
  void exclude(LeakIncident incident, Set<String> people) {
    for (String person : people) {
      receipts.openOf(person).forEach(this::endAccess);
      List<String> left = councils(incident, person);
      left.forEach(council ->
          memberships.exclude(council, person, "漏えい事案 %s についての決定".formatted(incident.number())));
      letters.excluded(incident, person, left);
    }
    restore(incident);
  }

  private void endAccess(Receipt receipt) {
    String secret = receipt.secret();
    secrets.lock(secret);
    if (receipts.accessEnd(secret, receipt.person()).isEmpty()) {
      receipts.endAccess(secret, receipt.person(), EndCause.EXCLUDED, clock.instant());
      decisions.on(secret, "secret-access-ended", EndCause.EXCLUDED.code())
          .because("受領者　" + receipt.person()).record();
    }
    cases.accessEnded(receipt);
  }

  /** Ends the provision of every secret that the incident names. */
  void endSecrets(LeakIncident incident) {
    for (String number : store.secrets(incident.number())) {
      secrets.lock(number).filter(Secret::running).ifPresent(secret -> {
        decisions.on(number, "secret-ended", "ended").record();
        provisions.stop(secret, EndCause.INCIDENT);
      });
    }
    restore(incident);
  }

  /** Erases what was kept only as evidence of a leak that is now closed. */
  void releaseEvidence(Collection<String> named, Collection<String> people) {
    Set<String> all = new TreeSet<>(named);
    people.forEach(person -> all.addAll(receipts.everOf(person)));
    all.forEach(provisions::eraseAfterLeak);
  }

  private void tellRestored(LeakIncident incident) {
    String number = incident.number();
    held(store.secrets(number), store.people(number)).stream()
        .filter(receipt -> !store.suspends(receipt.secret(), receipt.person()))
        .filter(receipt -> receipts.accessEnd(receipt.secret(), receipt.person()).isEmpty())
        .forEach(receipt -> cases.restored(receipt, number));
  }

  private Set<Receipt> held(Collection<String> named, Collection<String> people) {
    Set<Receipt> held = new LinkedHashSet<>();
    named.forEach(secret -> held.addAll(receipts.open(secret)));
    people.forEach(person -> held.addAll(receipts.openOf(person)));
    return held;
  }

  /** The councils of the secrets that the incident names; all of the person's, where it names none. */
  private List<String> councils(LeakIncident incident, String person) {
    List<String> own = councils.ofPerson(person).stream().map(Council::number).toList();
    Set<String> named = new TreeSet<>();
    store.secrets(incident.number()).forEach(number ->
        Stream.of(number).flatMap(one -> secrets.find(one).stream()).map(Secret::council).forEach(named::add));
    return named.isEmpty() ? own : own.stream().filter(named::contains).toList();
  }
}
