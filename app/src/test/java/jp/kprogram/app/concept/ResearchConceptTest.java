package jp.kprogram.app.concept;

import static java.util.Map.entry;
import static jp.kprogram.app.concept.ConceptDesk.AUTHOR;
import static jp.kprogram.app.concept.ConceptDesk.CABINET;
import static jp.kprogram.app.concept.ConceptDesk.DRAFT;
import static jp.kprogram.app.concept.ConceptDesk.METI;
import static jp.kprogram.app.concept.ConceptDesk.MEXT;
import static jp.kprogram.app.concept.ConceptDesk.slot;
import static jp.kprogram.app.testing.CaseDesk.list;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.concept.Approvals;
import jp.kprogram.concept.ApprovingOffice;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.ConceptStatus;
import jp.kprogram.concept.Concepts;
import jp.kprogram.concept.Drafting;
import jp.kprogram.concept.Slot;
import jp.kprogram.concept.SlotFields;
import jp.kprogram.concept.SlotKind;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import jp.kprogram.theme.ConceptState;
import jp.kprogram.theme.ThemeConcept;
import jp.kprogram.theme.Themes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("04 研究開発構想の策定")
class ResearchConceptTest {

  private static final List<Map<String, Object>> TWO_SLOTS =
      List.of(slot("課題① 運航管理", "main", 4_000), slot("課題② 機体", "main", 2_000));

  @Autowired
  private CaseDesk desk;

  @Autowired
  private ConceptDesk concepts;

  @Autowired
  private Concepts records;

  @Autowired
  private Drafting drafting;

  @Autowired
  private Approvals approvals;

  @Autowired
  private Themes themes;

  @Test
  @DisplayName("T01：二つの公募枠をもつ60億円の構想が、協議と二者の承認を経て、承認と同時に上限額を確保する")
  void approvesAndReserves_inOneStep() {
    concepts.appropriated(6_000);
    String theme = concepts.listedTheme("direct");
    String number = concepts.requested(theme);
    concepts.draft(number, DRAFT);
    concepts.slots(number, TWO_SLOTS);
    concepts.nobodyComments(number);
    assertThat(desk.open(number)).containsExactly("approve-concept-cabinet", "approve-concept-ministry");
    concepts.cabinetApproves(number);
    assertThat(concepts.reserved(number)).isEqualTo(Yen.ZERO);

    concepts.ministryApproves(number);

    assertThat(number).matches("CON-\\d{4}-\\d{3}");
    assertThat(desk.ended(number, "concept-approved")).isTrue();
    Concept concept = records.requireApproved(number);
    assertThat(concept.content().ceiling()).isEqualTo(Yen.ofMillions(6_000));
    assertThat(concept.technology()).startsWith("TEC-");
    assertThat(records.slots(number)).extracting(Slot::title).containsExactly("課題① 運航管理", "課題② 機体");
    assertThat(records.latestFor(theme)).map(Concept::number).contains(number);
    assertThat(records.requireFunded(number).number()).isEqualTo(number);
    assertThat(concepts.reserved(number)).isEqualTo(Yen.ofMillions(6_000));
    assertThat(themes.concepts(theme)).extracting(ThemeConcept::number).containsExactly(number);
    assertThat(themes.concepts(theme)).extracting(ThemeConcept::state).containsExactly(ConceptState.APPROVED);
    assertThat(desk.letters(number, "concept/concept-approved")).extracting(letter -> letter.recipientId())
        .contains("ogawa", "watanabe", "nakamura").doesNotContain("abe");
    assertThat(desk.letters(number, "concept/concept-approved")).allSatisfy(
        letter -> assertThat(letter.text()).contains("60億円").contains("課題② 機体").contains("物流用の無人機"));
    assertThat(desk.record(number, "concept-approved")).singleElement()
        .satisfies(decision -> assertThat(decision.ruleVersion()).isEqualTo("concept-check:1.0.0"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "public-need-missing, publicUse, none",
    "civil-need-missing, civilUse, none",
    "using-ministry-missing, usingMinistries, none",
    "single-ministry, usingMinistries, one",
    "implementer-missing, implementers, none",
    "ceiling-exceeded, ceilingMillionYen, 5999"
  })
  @DisplayName("要件を欠く案は、直す項目を示して作成に戻り、直すと先に進む")
  void returnsTheDraft_withWhatItLacks(String finding, String field, String value) {
    var lacking = new HashMap<>(DRAFT);
    switch (value) {
      case "none" -> lacking.remove(field);
      case "one" -> lacking.put(field, list("mext"));
      default -> lacking.put(field, Integer.valueOf(value));
    }
    String number = concepts.requested(concepts.listedTheme("direct"));
    concepts.draft(number, lacking);

    concepts.slots(number, TWO_SLOTS);

    assertThat(desk.open(number)).containsExactly("draft-concept");
    assertThat(desk.record(number, "concept-checked")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo(finding);
      assertThat(decision.reason()).isNotBlank();
    });
    assertThat(desk.variable(number, "research-concept", "returnReason").toString())
        .contains(desk.record(number, "concept-checked").get(0).reason());
    concepts.draft(number, DRAFT);
    concepts.slots(number, List.of());
    assertThat(desk.open(number)).containsExactly("answer-consultation");
    assertThat(records.slots(number)).hasSize(2);
  }

  @Test
  @DisplayName("一府省だけの構想と担い手の未定は、理由があれば進み、何を退けたかが記録に残る")
  void goesOn_withReasonsForWhatIsSetAside() {
    String number = concepts.requested(concepts.listedTheme("direct"));

    concepts.draft(number, with(DRAFT,
        entry("usingMinistries", list("mext")),
        entry("singleMinistryReason", "ほかの府省の利用は実証の後に定まる。"),
        entry("implementers", ""),
        entry("implementerReason", "担い手は公募の中で探す。")));
    concepts.slots(number, TWO_SLOTS);

    assertThat(desk.open(number)).containsExactly("answer-consultation");
    assertThat(desk.record(number, "concept-drafted")).singleElement().satisfies(decision ->
        assertThat(decision.override()).contains("実証の後に定まる").contains("公募の中で探す"));
  }

  @Test
  @DisplayName("進め方に要る公募枠がないと戻り、公募枠は加え、直し、除ける")
  void asksForTheSlots_thatTheRouteNeeds() {
    String fs = concepts.requested(concepts.listedTheme("fs"));
    concepts.draft(fs, DRAFT);
    concepts.slots(fs, List.of());
    assertThat(lastFinding(fs)).isEqualTo("slots-missing");
    concepts.draft(fs, DRAFT);
    concepts.slots(fs, List.of(slot("本研究", "main", 4_000)));
    assertThat(lastFinding(fs)).isEqualTo("feasibility-slot-missing");
    concepts.draft(fs, DRAFT);
    desk.complete(AUTHOR, fs, "define-slots", with(slot("FS", "feasibility-study", 100), entry("slotAction", "replace"),
        entry("slotNumber", "1")));
    concepts.slots(fs, List.of());
    assertThat(lastFinding(fs)).isEqualTo("main-slot-missing");
    concepts.draft(fs, DRAFT);
    concepts.slots(fs, List.of(slot("余分", "sub-topic", 10), slot("本研究", "main", 4_000)));
    assertThat(desk.open(fs)).containsExactly("answer-consultation");
    assertThat(records.slots(fs)).extracting(Slot::kind)
        .containsExactly(SlotKind.FEASIBILITY_STUDY, SlotKind.SUB_TOPIC, SlotKind.MAIN);

    String lead = concepts.requested(concepts.listedTheme("lead-first"));
    concepts.draft(lead, DRAFT);
    concepts.slots(lead, List.of(slot("主たる代表者", "lead", 1_000), slot("余分", "main", 1_000)));
    assertThat(lastFinding(lead)).isEqualTo("lead-slots-missing");
    concepts.draft(lead, DRAFT);
    desk.complete(AUTHOR, lead, "define-slots", Map.of("slotAction", "remove", "slotNumber", "2"));
    concepts.slots(lead, List.of(slot("一部課題", "sub-topic", 1_000)));
    assertThat(desk.open(lead)).containsExactly("answer-consultation");
    assertThat(records.slots(lead)).extracting(Slot::kind).containsExactly(SlotKind.LEAD, SlotKind.SUB_TOPIC);
  }

  @Test
  @DisplayName("公募枠の誤りは項目と直し方を示して断られ、何も変わらない")
  void refusesSlots_namingTheField() {
    String number = concepts.requested(concepts.listedTheme("direct"));
    concepts.draft(number, DRAFT);

    assertThatThrownBy(() -> desk.complete(AUTHOR, number, "define-slots", Map.of(
        "slotAction", "add", "slotTitle", "枠", "slotKind", "main", "slotCeilingMillionYen", 1, "slotMonths", 1,
        "adoptionMode", "fixed")))
        .hasMessageContaining("採択の件数");
    assertThatThrownBy(() -> desk.complete(AUTHOR, number, "define-slots", Map.of("slotAction", "remove")))
        .hasMessageContaining("直す・除く公募枠");
    assertThatThrownBy(() -> desk.complete(AUTHOR, number, "define-slots", with(
        slot("枠", "main", 1), entry("slotCeilingMillionYen", 500_001))))
        .hasMessageContaining("公募枠の上限額");
    assertThat(records.slots(number)).isEmpty();
    IntStream.rangeClosed(1, 50).forEach(i -> desk.as(AUTHOR, () -> drafting.change(number, new SlotFields(
        "add", null, "枠" + i, "main", 1, 12, "limited", 1))));
    assertThatThrownBy(() -> desk.complete(AUTHOR, number, "define-slots", slot("余る枠", "main", 1)))
        .hasMessageContaining("公募枠は50まで");
    IntStream.rangeClosed(1, 50).forEach(i -> desk.as(AUTHOR, () -> drafting.change(number, new SlotFields(
        "remove", String.valueOf(i), null, null, null, null, null, null))));

    desk.complete(AUTHOR, number, "define-slots", Map.of(
        "slotAction", "add", "slotTitle", "枠", "slotKind", "main", "slotCeilingMillionYen", 1, "slotMonths", 1,
        "adoptionMode", "multiple"));
    assertThat(records.slots(number)).singleElement().satisfies(slot -> assertThat(slot.adoptionNumber()).isNull());
  }

  @Test
  @DisplayName("府省の意見を取り入れるときは、意見とともに案の作成に戻る")
  void returnsToDraft_whenACommentIsAccepted() {
    String number = concepts.requested(concepts.listedTheme("direct"));
    concepts.draft(number, DRAFT);
    concepts.slots(number, TWO_SLOTS);
    assertThat(desk.variableOf(desk.task(MEXT, number, "answer-consultation").getId(), "documentText").toString())
        .contains("60億円").contains("課題② 機体").contains("物流用の無人機");
    desk.complete(MEXT, number, "answer-consultation", Map.of("answer", "comment", "commentText", "気象も対象に。"));
    desk.complete(METI, number, "answer-consultation", Map.of("answer", "no-comment"));

    desk.complete(AUTHOR, number, "resolve-comment", Map.of(
        "resolution", "accept", "resolutionReason", "気象の観測を加える。"));

    assertThat(desk.open(number)).containsExactly("draft-concept");
    assertThat(desk.record(number, "concept-returned")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("ministries");
      assertThat(decision.reason()).contains("気象の観測を加える。");
    });
    assertThat(desk.letters(number, "concept/concept-returned")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(AUTHOR);
      assertThat(letter.text()).contains("気象の観測を加える。");
    });
  }

  @Test
  @DisplayName("一者でも差し戻せば確保せずに作成に戻り、案を書いた人と、所管でない省は承認できない")
  void returnsToDraft_whenOneOfficeReturnsIt() {
    String number = concepts.toApprove(concepts.listedTheme("direct"), 6_000);
    assertThatThrownBy(() -> desk.complete(AUTHOR, number, "approve-concept-cabinet", Map.of(
        "outcome", "approve", "reason", "自分で書いた。"))).isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.as(AUTHOR, () -> {
      approvals.record(number, ApprovingOffice.CABINET, "approve", "自分で書いた。");
      return null;
    })).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("ほかの職員");
    assertThatThrownBy(() -> desk.as(METI, () -> {
      approvals.record(number, ApprovingOffice.MINISTRY, "approve", "所管ではない。");
      return null;
    })).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("所管省");
    assertThatThrownBy(() -> approvals.approve(number, "concept-check:1.0.0"))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("そろっていない");
    concepts.cabinetApproves(number);

    desk.complete(MEXT, number, "approve-concept-ministry", Map.of("outcome", "return", "reason", "期間が長い。"));

    assertThat(desk.open(number)).containsExactly("draft-concept");
    assertThat(concepts.reserved(number)).isEqualTo(Yen.ZERO);
    assertThat(desk.record(number, "concept-returned")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("approvers");
      assertThat(decision.reason()).contains("基金の所管省：期間が長い。");
    });
    assertThat(records.find(number).orElseThrow().status()).isEqualTo(ConceptStatus.OPEN);
  }

  @Test
  @DisplayName("リストに載っていないテーマからは始まらず、作成中の構想があればそれを使う")
  void opensOnce_andOnlyForListedThemes() {
    String unlisted = concepts.unlistedTheme();
    assertThatThrownBy(() -> concepts.requested(unlisted))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("リストアップされていない");
    String theme = concepts.listedTheme("direct");
    String number = concepts.requested(theme);

    String again = concepts.requested(theme);

    assertThat(again).isEqualTo(number);
    assertThat(desk.passed(number, "concept-in-progress")).isTrue();
    assertThat(desk.tasks(number, "draft-concept")).hasSize(1);
    assertThat(themes.concepts(theme)).hasSize(1);
  }

  @Test
  @DisplayName("個別研究はテーマに加えて始められ、プロジェクト型にはできず、親は承認されたプロジェクト型に限る")
  void writesIndividualResearch_besideTheProject() {
    String theme = concepts.listedTheme("direct");
    String project = concepts.approved(theme, 6_000);
    String number = desk.open(AUTHOR, "research-concept", Map.of(
        "themeNumber", theme, "openingReason", "プロジェクトを高度化する。"));
    assertThatThrownBy(() -> concepts.draft(number, DRAFT)).hasMessageContaining("個別研究型");
    assertThatThrownBy(() -> concepts.draft(number, with(DRAFT,
        entry("conceptType", "individual"), entry("parentConcept", number))))
        .hasMessageContaining("親となるプロジェクトの構想");

    concepts.appropriated(2_500);
    concepts.draft(number, with(DRAFT, entry("conceptType", "individual"), entry("parentConcept", project),
        entry("ceilingMillionYen", 2_500)));
    concepts.slots(number, List.of(slot("AIセキュリティ", "main", 2_500)));
    concepts.nobodyComments(number);
    concepts.cabinetApproves(number);
    concepts.ministryApproves(number);

    assertThat(desk.ended(number, "concept-approved")).isTrue();
    assertThat(records.requireApproved(number).content().parentConcept()).isEqualTo(project);
    assertThat(records.requireApproved(project).number()).isEqualTo(project);
    assertThat(records.latestFor(theme)).map(Concept::number).contains(project);
    assertThat(themes.concepts(theme)).extracting(ThemeConcept::number).containsExactly(project);
    assertThat(concepts.reserved(number)).isEqualTo(Yen.ofMillions(2_500));
  }

  @Test
  @DisplayName("作り直した構想が承認されると、前の構想の契約していない確保額が先に戻り、その分も使える")
  void supersedesTheEarlierConcept_withItsOwnMoney() {
    String theme = concepts.listedTheme("direct");
    String first = concepts.approved(theme, 6_000);
    String holder = concepts.leavingOnly(1_000);

    String second = concepts.toApprove(theme, 7_000);
    concepts.cabinetApproves(second);
    concepts.ministryApproves(second);

    assertThat(desk.ended(second, "concept-approved")).isTrue();
    assertThat(records.find(first).orElseThrow().status()).isEqualTo(ConceptStatus.SUPERSEDED);
    assertThat(concepts.reserved(first)).isEqualTo(Yen.ZERO);
    assertThat(concepts.reserved(second)).isEqualTo(Yen.ofMillions(7_000));
    assertThat(themes.concepts(theme)).extracting(ThemeConcept::state)
        .containsExactlyInAnyOrder(ConceptState.SUPERSEDED, ConceptState.APPROVED);
    assertThatThrownBy(() -> records.requireApproved(first)).hasMessageContaining("改定済み");
    concepts.released(holder);
  }

  @Test
  @DisplayName("取り下げるとテーマと関係者に知らせ、次の構想を始められる")
  void withdraws_atAnyTime() {
    String theme = concepts.listedTheme("direct");
    String number = concepts.toApprove(theme, 6_000);

    desk.open(AUTHOR, "case-withdrawal", Map.of("caseNumber", number, "reason", "方針が変わった。"));

    assertThat(desk.ended(number, "concept-withdrawn")).isTrue();
    assertThat(records.find(number).orElseThrow().status()).isEqualTo(ConceptStatus.WITHDRAWN);
    assertThat(themes.concepts(theme)).extracting(ThemeConcept::state).containsExactly(ConceptState.WITHDRAWN);
    assertThat(desk.letters(number, "concept/concept-withdrawn")).extracting(letter -> letter.recipientId())
        .contains(CABINET, MEXT, METI);
    assertThat(concepts.requested(theme)).isNotEqualTo(number);
  }

  @Test
  @DisplayName("公募枠を取りやめるとその上限額が、構想を終えると残りが、基金に戻る")
  void givesBack_whatIsNoLongerNeeded() {
    String number = concepts.requested(concepts.listedTheme("direct"));
    concepts.appropriated(6_000);
    concepts.draft(number, DRAFT);
    concepts.slots(number, TWO_SLOTS);
    concepts.nobodyComments(number);
    concepts.cabinetApproves(number);
    concepts.ministryApproves(number);

    records.releaseSlot(number, 2, Yen.ZERO, "応募がなかった。");
    records.releaseSlot(number, 2, Yen.ZERO, "応募がなかった。");

    assertThat(concepts.reserved(number)).isEqualTo(Yen.ofMillions(4_000));
    assertThat(records.slots(number)).extracting(Slot::released).containsExactly(false, true);
    assertThatThrownBy(() -> records.releaseSlot(number, 9, Yen.ZERO, "ない。")).hasMessageContaining("公募枠9はありません");
    assertThatThrownBy(() -> records.releaseSlot(number, 1, Yen.ZERO, " ")).hasMessageContaining("理由");

    records.close(number, "公募を終えた。");
    records.close(number, "公募を終えた。");

    assertThat(concepts.reserved(number)).isEqualTo(Yen.ZERO);
    assertThat(records.find(number).orElseThrow().status()).isEqualTo(ConceptStatus.CLOSED);
    assertThat(desk.record(number, "concept-closed")).hasSize(1);
    assertThatThrownBy(() -> records.requireApproved("CON-1999-999"))
        .isInstanceOf(Refusal.NotFound.class).hasMessageContaining("番号を確かめて");
  }

  private String lastFinding(String number) {
    var findings = desk.record(number, "concept-checked");
    return findings.get(findings.size() - 1).outcome();
  }
}
