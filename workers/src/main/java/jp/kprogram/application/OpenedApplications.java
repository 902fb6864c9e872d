package jp.kprogram.application;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import jp.kprogram.application.ApplicationContent.Attachment;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallSettings;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the agency of a call reads of its applications once they are opened; auditors read the lists alone. To everybody
 * else, and before, there is nothing: a sealed application and one that does not exist get the same answer.
 */
@DomainService
public class OpenedApplications {

  private final ApplicationStore store;
  private final Calls calls;
  private final CallSettings callSettings;
  private final ObjectProvider<ApplicationAudience> audience;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  OpenedApplications(
      ApplicationStore store,
      Calls calls,
      CallSettings callSettings,
      ObjectProvider<ApplicationAudience> audience,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.calls = calls;
    this.callSettings = callSettings;
    this.audience = audience;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Some of the opened applications of a call.
   *
   * @param total how many are opened
   */
  public record Listed(List<ApplicationLine> lines, long total) {}

  /** An application that the current person entered from paper. */
  public record Entered(String number, String call) {}

  /** What the current person entered from paper, sealed or not: its number is told to nobody else before. */
  public List<Entered> entered() {
    return store.submittedBy(currentUser.id());
  }

  /** Closed calls whose applications the current person may list, the one that closed last first. */
  public List<Call> calls() {
    return calls.publicCalls(clock.instant()).stream().filter(this::mayList).toList();
  }

  /**
   * Opened applications of a call in the order of their numbers.
   *
   * @param page from 0
   * @throws Refusal.NotFound CALL_NOT_FOUND where the person may not list them, or the call has not closed
   */
  public Listed page(String call, int page, int size) {
    calls.find(call).filter(this::mayList).orElseThrow(() -> new Refusal.NotFound("CALL_NOT_FOUND", "call",
        "見られる公募に %s はありません。応募は、公募を行う機関が、締切の後に見られます。".formatted(call)));
    var hidden = audience.orderedStream()
        .flatMap(one -> one.hiddenFrom(currentUser.id()).stream()).collect(Collectors.toSet());
    return new Listed(store.lines(call, hidden, page, size), store.countOpened(call, hidden));
  }

  /**
   * An opened application of a call of the own agency.
   *
   * @throws Refusal.NotFound APPLICATION_NOT_FOUND
   */
  public Application get(String number) {
    return store.find(number)
        .filter(Application::opened)
        .filter(application -> isOwn(calls.get(application.call())))
        .filter(application -> audience.orderedStream().noneMatch(one -> one.hidden(currentUser.id(), number)))
        .orElseThrow(Applications::notFound);
  }

  /** Name of a kind of document. */
  public String kindName(String kind) {
    return callSettings.namesOf(List.of(kind)).get(0);
  }

  /**
   * A document of an opened application, for reading; that it is read stands on record.
   *
   * @throws Refusal.NotFound APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND
   */
  public Attachment document(String number, String kind) {
    Application application = get(number);
    Attachment document = application.content().attachments().stream()
        .filter(attachment -> attachment.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("DOCUMENT_NOT_FOUND", "kind", "この応募に、その書類はありません。"));
    decisions.on(number, "application-document-read", "recorded")
        .because("%s（第%d版）".formatted(kindName(kind), application.version()))
        .record();
    return document;
  }

  private boolean mayList(Call call) {
    return (isOwn(call) || currentUser.groups().contains(Offices.AUDITOR))
        && call.stateAt(clock.instant()) == CallState.CLOSED;
  }

  private boolean isOwn(Call call) {
    return currentUser.groups().contains(call.agency());
  }
}
