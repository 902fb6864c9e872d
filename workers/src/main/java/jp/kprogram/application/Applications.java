package jp.kprogram.application;

import java.util.List;
import java.util.Optional;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/** Applications as others ask for them. What is sealed is not there, for anybody but the account that handed it in. */
@DomainService
public class Applications {

  private final ApplicationStore store;
  private final CurrentUser currentUser;

  Applications(ApplicationStore store, CurrentUser currentUser) {
    this.store = store;
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

  /** Applications of a call that have been opened, in the order of their numbers. */
  public List<Application> openedOf(String call) {
    return store.opened(call);
  }

  /** Numbers of the opened applications of an applicant, by the number in e-Rad. */
  public List<String> openedOfApplicant(String eradId) {
    return store.openedOfApplicant(eradId);
  }

  /** Applications of a call that passed the formal check and stand, for the review. */
  public List<Application> acceptedOf(String call) {
    return store.opened(call).stream()
        .filter(application -> application.outcome() == ApplicationOutcome.ACCEPTED)
        .toList();
  }

  /**
   * Whether a slot has applications that were not taken back. To be asked once the call is closed: sealed ones count.
   */
  public boolean anyFor(String call, int slot) {
    return store.anyFor(call, slot);
  }

  /**
   * How many applications of a slot are not decided on by the formal check. To be asked once every deadline is over:
   * sealed ones count.
   */
  public int undecided(String call, int slot) {
    return store.undecided(call, slot);
  }

  /** The call and the slot that an application is for, sealed or not. */
  public Optional<Place> placeOf(String number) {
    return store.find(number).map(application -> new Place(application.call(), application.content().slot()));
  }

  /** A slot of a call. */
  public record Place(String call, int slot) {}

  /** Applications of a slot that passed the formal check and stand, as far as lists of a selection need it: one query, however many there are. */
  public List<ApplicationEntry> entriesOf(String call, int slot) {
    return store.entries(call, slot);
  }

  /** What the last round of the formal check found; nothing before the first. */
  public List<Finding> findings(String number) {
    return store.findings(number);
  }

  static Refusal.NotFound notFound() {
    return new Refusal.NotFound("APPLICATION_NOT_FOUND", "number", "応募が見つかりません。応募番号を確かめてください。");
  }
}
