package jp.kprogram.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/** Applications as others ask for them. What is sealed is not there, for anybody but the account that handed it in. */
@DomainService
public class Applications {

  private final ApplicationStore store;
  private final Findings findings;
  private final CurrentUser currentUser;

  Applications(ApplicationStore store, Findings findings, CurrentUser currentUser) {
    this.store = store;
    this.findings = findings;
    this.currentUser = currentUser;
  }

  /**
   * An application of the current account.
   *
   * @throws Refusal.NotFound APPLICATION_NOT_FOUND where there is none, or it is another's
   */
  public Application own(String number) {
    return store.find(number)
        .filter(application -> application.submittedBy().equals(currentUser.id()))
        .orElseThrow(Applications::notFound);
  }

  /** Whether a number is an application's, sealed ones included: nothing but the answer to that may be told. */
  public boolean known(String number) {
    return store.find(number).isPresent();
  }

  /** Whether a number is an application of the current account. */
  public boolean isOwn(String number) {
    return store.find(number).filter(application -> application.submittedBy().equals(currentUser.id())).isPresent();
  }

  /** An application that has been opened. */
  public Optional<Application> opened(String number) {
    return store.find(number).filter(Application::opened);
  }

  /** Number of the version that counts of an application that has been opened. */
  public Optional<Integer> version(String number) {
    return store.version(number);
  }

  /** Numbers of the opened applications of an applicant, by the number in e-Rad. */
  public List<String> openedOfApplicant(String eradId) {
    return store.openedOfApplicant(eradId);
  }

  /** Whether an application passed the formal check and stands. */
  public boolean accepted(String number) {
    return store.accepted(number);
  }

  /** Who stands behind the opened applications of a call, in the order of their numbers: two queries, however many. */
  public List<ApplicationTeam> teamsOf(String call) {
    return store.teams(call);
  }

  /** Who stands behind an application that has been opened. */
  public Optional<ApplicationTeam> team(String number) {
    return opened(number).map(ApplicationTeam::of);
  }

  /**
   * Whether a slot has applications that were not taken back. To be asked once the call is closed: sealed ones count.
   */
  public boolean anyFor(String call, int slot) {
    return store.anyFor(call, slot);
  }

  /** How many applications to a slot have been opened, whatever has become of them. */
  public int countOpened(String call, int slot) {
    return store.countOpened(call, slot);
  }

  /** How many of them are still in their formal check. */
  public int countUnchecked(String call, int slot) {
    return store.countUnchecked(call, slot);
  }

  /** How many of them passed it and stand: those that a selection is about. */
  public int countAccepted(String call, int slot) {
    return store.countAccepted(call, slot);
  }

  /**
   * How many applications of a slot are not decided on by the formal check. To be asked once every deadline is over:
   * sealed ones count.
   */
  public int undecided(String call, int slot) {
    return store.countUndecided(call, slot);
  }

  /** The call and the slot that an application is for, sealed or not. */
  public Optional<Place> placeOf(String number) {
    return store.find(number).map(application -> new Place(application.call(), application.content().slot()));
  }

  /** A slot of a call. */
  public record Place(String call, int slot) {}

  /** Applications to a slot that passed the formal check and stand, as lists name them: one query, however many. */
  public List<ApplicationEntry> entriesOf(String call, int slot) {
    return store.entries(call, slot, null);
  }

  /** Those of them that have one of some numbers. */
  public List<ApplicationEntry> entriesOf(String call, int slot, Collection<String> numbers) {
    return numbers.isEmpty() ? List.of() : store.entries(call, slot, numbers);
  }

  /** What they are about, title and summary, by their numbers. */
  public Map<String, String> subjectsOf(String call, int slot) {
    return store.subjects(call, slot);
  }

  /** What the last round of the formal check found; nothing before the first. */
  public List<Finding> findings(String number) {
    return store.findings(number);
  }

  /** The same, with what stands by now on duplication and concentration. */
  public List<Finding> findingsNow(String number) {
    Finding concentration = findings.concentration(store.find(number).orElseThrow(Applications::notFound));
    return store.findings(number).stream()
        .map(one -> one.viewpoint() == Viewpoint.CONCENTRATION ? concentration : one).toList();
  }

  static Refusal.NotFound notFound() {
    return new Refusal.NotFound("APPLICATION_NOT_FOUND", "number", "応募が見つかりません。応募番号を確かめてください。");
  }
}
