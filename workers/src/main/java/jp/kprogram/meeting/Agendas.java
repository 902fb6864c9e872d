package jp.kprogram.meeting;

import java.time.Clock;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.Council;
import jp.kprogram.council.Councils;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** What members want to speak about; any of them may propose it at any time (R29, R47). */
@DomainService
public class Agendas {

  private final MeetingStore store;
  private final Councils councils;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Agendas(MeetingStore store, Councils councils, Decisions decisions, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.councils = councils;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Proposes an item for the next meeting whose agenda is not fixed.
   *
   * @throws Refusal.NotFound COUNCIL_NOT_FOUND, also for who is neither a member nor of the secretariat
   * @throws Refusal.Conflict COUNCIL_ENDED
   */
  public void propose(String council, String title, String kind, String classification, String words) {
    Council asked = councils.find(council)
        .filter(one -> currentUser.groups().contains(Offices.SECRETARIAT)
            || councils.isMember(currentUser.id(), council))
        .orElseThrow(() -> new Refusal.NotFound("COUNCIL_NOT_FOUND", "councilNumber",
            "「協議会の番号」の %s はありません。構成員になっている協議会の番号を確かめてください。".formatted(council)));
    if (asked.endedAt() != null) {
      throw new Refusal.Conflict("COUNCIL_ENDED", "協議会 %s は終わっているため、議題を提案できません。".formatted(council));
    }
    var item = new AgendaItem(0, council, null, null, false,
        Coded.of(ActivityKind.class, kind, "activityKind", "取り扱うことの種類"),
        Coded.of(Classification.class, classification, "classification", "情報の区分"),
        Required.text(title, "itemTitle", "議題"),
        Required.text(words, "words", "提案の理由"),
        currentUser.id(), null);
    store.addItem(item, clock.instant());
    decisions.on(council, "agenda-item-proposed", "proposed").because(item.kind().japanese()).record();
  }
}
