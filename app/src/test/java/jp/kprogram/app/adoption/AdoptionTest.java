package jp.kprogram.app.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.PanelDecision;
import jp.kprogram.adoption.PanelOutcome;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("07 選考（審査委員会の設置から採択後の手続の開始まで）")
class AdoptionTest {

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionResults results;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("委員会の設置、査読、面接、合議、承認を経て結果を知らせ、採択した応募の手続を始める")
  void takesASlotFromItsApplicationsToAnAward() {
    String call = adoption.closedCall();
    database.sql("update call set concept = :concept where number = :call")
        .param("concept", selections.concept(8_000)).param("call", call).update();
    String first = adoption.accepted(call, "量子センサの小型化");
    String second = adoption.accepted(call, "海中通信の高速化");
    String selection = adoption.assigned(call);
    adoption.of(first).forEach(review -> {
      adoption.accept(review);
      adoption.submit(review, "4.5");
    });
    adoption.allReview(selection, "4");
    ClockUtil.setCurrentTime(Date.from(SelectionDesk.REVIEWED));

    desk.complete(AdoptionDesk.CHAIR, selection, "decide-shortlist", Map.of("shortlistAction", "finish"));
    selections.interviewed(selection, first, "4.5");
    selections.interviewed(selection, second, "4");
    selections.interviewsDone(selection);
    selections.meeting(selection, List.of(AdoptionDesk.CHAIR, "yamashita", "ishikawa", "nakajima", "kimura", "hayashi",
        "saito", "yamaguchi"), List.of());
    selections.adopts(selection, first, 400);
    selections.rejects(selection, second);
    selections.prepared(selection);
    selections.approved(selection);
    selections.released(selection);

    assertThat(desk.ended(selection, "selection-decided")).isTrue();
    assertThat(results.of(selection)).extracting(PanelDecision::outcome)
        .containsExactly(PanelOutcome.ADOPTED, PanelOutcome.REJECTED);
    assertThat(desk.letters(first, "adoption/result-adopted")).hasSize(1);
    assertThat(desk.letters(second, "adoption/result-rejected")).hasSize(1);
  }
}
