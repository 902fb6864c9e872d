package jp.kprogram.app.council;

import static jp.kprogram.app.council.CouncilDesk.AGENCY;
import static jp.kprogram.app.council.CouncilDesk.IMPLEMENTER;
import static jp.kprogram.app.council.CouncilDesk.KNOWLEDGE;
import static jp.kprogram.app.council.CouncilDesk.MINISTRY;
import static jp.kprogram.app.council.CouncilDesk.OTHER_SECRETARY;
import static jp.kprogram.app.council.CouncilDesk.REPRESENTATIVE;
import static jp.kprogram.app.council.CouncilDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.council.Councils;
import jp.kprogram.council.CouncilStatus;
import jp.kprogram.council.Invitations;
import jp.kprogram.council.MembershipCases;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("08 構成員の招へい・追加・退任")
class MembershipTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk council;

  @Autowired
  private Councils councils;

  @Autowired
  private Invitations invitations;

  @Autowired
  private MembershipCases memberships;

  @Autowired
  private EngineTables engineTables;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("招へいには、目的・扱うこと・秘密の取扱い・罰則・未確認の注記があり、本人だけが回答する")
  void tellsWhatOneConsentsTo() {
    String number = council.invited();
    String invitation = council.invitation(IMPLEMENTER, number);
    var task = desk.task(IMPLEMENTER, invitation, "answer-council-invitation");

    assertThat(desk.shown(IMPLEMENTER, task, "purposeText").toString()).contains("伴走支援");
    assertThat(desk.shown(IMPLEMENTER, task, "topicsText").toString()).contains("規制緩和");
    assertThat(desk.shown(IMPLEMENTER, task, "secrecyText").toString()).contains("構成員でなくなった後も");
    assertThat(desk.shown(IMPLEMENTER, task, "lawNote").toString()).contains("未確認");
    assertThat(desk.shown(IMPLEMENTER, task, "rulesText").toString()).contains("まだありません");
    assertThat(desk.shown(IMPLEMENTER, task, "consequenceText").toString()).contains("不利益はありません");
    assertThatThrownBy(() -> desk.shown(KNOWLEDGE, task, "purposeText")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> desk.as(SECRETARIAT, () -> invitations.answer(invitation, "yes", null)))
        .isInstanceOfSatisfying(Refusal.NotAllowed.class,
            refusal -> assertThat(refusal.code()).isEqualTo("NOT_THE_INVITED"));
  }

  @Test
  @DisplayName("質問には事務局が答え、質問と答えが示され、あらためて回答する")
  void answersQuestions_first() {
    String number = council.invited();
    String invitation = council.invitation(IMPLEMENTER, number);

    assertThatThrownBy(() -> council.answer(IMPLEMENTER, number, "question")).hasMessageContaining("質問");
    desk.complete(IMPLEMENTER, invitation, "answer-council-invitation",
        Map.of("invitationAnswer", "question", "words", "浅葱の公表は止められますか。"));
    var question = desk.task(SECRETARIAT, invitation, "answer-member-question");
    assertThat(desk.shown(SECRETARIAT, question, "questionText")).isEqualTo("浅葱の公表は止められますか。");
    desk.complete(SECRETARIAT, question, Map.of("words", "成果の公開が原則です。"));
    var again = desk.task(IMPLEMENTER, invitation, "answer-council-invitation");
    assertThat(desk.shown(IMPLEMENTER, again, "entryRows").toString()).contains("浅葱の公表", "公開が原則");
    council.answer(IMPLEMENTER, number, "yes");

    assertThat(desk.passed(invitation, "invitation-accepted")).isTrue();
    assertThat(desk.letters(invitation, "council/question-asked")).isNotEmpty();
    assertThat(desk.letters(invitation, "council/question-replied")).hasSize(1);
    assertThat(engineTables.holding("浅葱の公表")).isEmpty();
  }

  @Test
  @DisplayName("回答がなければ事務局が扱いを決める。もう一度尋ねることも、回答なしと記録することもできる")
  void decidesNothingBySilence() {
    String number = council.invited();
    String invitation = council.invitation(KNOWLEDGE, number);
    desk.timePasses(invitation, Duration.ofDays(29), "answer-overdue");
    assertThat(desk.open(invitation)).containsExactly("decide-silent-invitation");
    desk.complete(SECRETARIAT, invitation, "decide-silent-invitation",
        Map.of("silenceOutcome", "ask-again", "reason", "出張中だった。"));
    assertThat(desk.open(invitation)).containsExactly("answer-council-invitation");
    assertThat(desk.letters(invitation, "council/invited-again")).hasSize(1);

    desk.timePasses(invitation, Duration.ofDays(29), "answer-overdue");
    desk.complete(SECRETARIAT, invitation, "decide-silent-invitation",
        Map.of("silenceOutcome", "not-answered", "reason", "連絡がつかない。"));

    assertThat(desk.ended(invitation, "invitation-unanswered")).isTrue();
    assertThat(councils.isMember(KNOWLEDGE, number)).isFalse();
  }

  @Test
  @DisplayName("追加は、提案した人と別の事務局の職員が承認し、本人が規約を見て同意すると加わる")
  void addsAMember_approvedByAnother() {
    String number = council.established();
    add(SECRETARIAT, number, "endo");
    String invitation = council.invitation("endo", number);

    assertThatThrownBy(() -> desk.complete(SECRETARIAT, invitation, "approve-joining",
        Map.of("joiningOutcome", "approve"))).isInstanceOf(Refusal.NotAllowed.class);
    assertThat(desk.shown(OTHER_SECRETARY, desk.task(OTHER_SECRETARY, invitation, "approve-joining"), "inviteeName"))
        .isEqualTo("遠藤 早苗");
    desk.complete(OTHER_SECRETARY, invitation, "approve-joining", Map.of("joiningOutcome", "approve"));
    assertThat(desk.shown("endo", desk.task("endo", invitation, "answer-council-invitation"), "rulesText").toString())
        .contains("第1条（目的）");
    council.answer("endo", number, "yes");

    assertThat(councils.members(number)).anySatisfy(member -> {
      assertThat(member.person()).isEqualTo("endo");
      assertThat(member.rulesVersion()).isEqualTo(1);
    });
    assertThat(desk.letters(number, "council/member-admitted")).hasSize(7);
    assertThatThrownBy(() -> add(AGENCY, number, "endo")).hasStackTraceContaining("すでに協議会");
  }

  @Test
  @DisplayName("承認されない追加、本人が同意しない追加では、だれも加わらない")
  void admitsNobody_withoutApprovalAndConsent() {
    String number = council.established();
    add(AGENCY, number, "endo");
    desk.complete(SECRETARIAT, council.invitation("endo", number), "approve-joining",
        Map.of("joiningOutcome", "refuse", "reason", "足りている。"));
    add(AGENCY, number, "nishimura");
    desk.complete(SECRETARIAT, council.invitation("nishimura", number), "approve-joining",
        Map.of("joiningOutcome", "approve"));
    assertThatThrownBy(() -> add(AGENCY, number, "nishimura")).hasStackTraceContaining("招へいの手続");
    council.answer("nishimura", number, "no");

    assertThat(councils.members(number)).hasSize(6);
    assertThat(desk.passed(council.invitation("endo", number), "joining-not-approved")).isTrue();
    assertThat(desk.passed(council.invitation("nishimura", number), "member-not-admitted")).isTrue();
  }

  @Test
  @DisplayName("ほかの機関は加えられず、名簿にない人、代表者のいる課題の代表者は加えられない")
  void refusesUnsoundAdditions() {
    String number = council.established();

    assertThatThrownBy(() -> add("abe", number, "endo")).hasStackTraceContaining("協議会の番号");
    assertThatThrownBy(() -> add(AGENCY, number, "mori")).hasStackTraceContaining("名簿にありません");
    assertThatThrownBy(() -> desk.start(AGENCY, "council-joining", null, Map.of("councilNumber", number,
        "memberId", "endo", "category", "representative", "organisation", "架空大学", "reason", "理由")))
        .hasStackTraceContaining("研究代表者のいない課題");
    assertThat(councils.members(number)).hasSize(6);
  }

  @Test
  @DisplayName("構成員はいつでも退任でき、その場で構成員でなくなる。守秘義務が続くことが知らされる")
  void leavesAtOnce_andKeepsTheDuty() {
    String number = council.established();
    leave(KNOWLEDGE, number);

    assertThat(councils.isMember(KNOWLEDGE, number)).isFalse();
    assertThat(councils.gaps(number)).extracting(gap -> gap.category().code()).containsExactly("knowledge");
    assertThat(desk.letters(number, "council/membership-ended")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(KNOWLEDGE);
      assertThat(letter.text()).contains("義務は、これからも続きます");
    });
    assertThat(councils.membersEver(number)).anySatisfy(member -> {
      assertThat(member.person()).isEqualTo(KNOWLEDGE);
      assertThat(member.leftAt()).isNotNull();
    });
    assertThat(desk.open(number)).containsExactly("fill-category");
    assertThat(councils.works(number)).isTrue();
  }

  @Test
  @DisplayName("欠けた区分には後任を提案でき、後任が同意しなければもう一度決める。同意すれば区分が埋まる")
  void findsASuccessor() {
    String number = council.established();
    leave(KNOWLEDGE, number);
    var task = desk.task(SECRETARIAT, number, "fill-category");
    assertThat(desk.shown(SECRETARIAT, task, "successorOptions").toString()).contains("遠藤");
    desk.complete(SECRETARIAT, task, successor("endo"));
    desk.complete(OTHER_SECRETARY, council.invitation("endo", number), "approve-joining",
        Map.of("joiningOutcome", "approve"));
    council.answer("endo", number, "no");
    assertThat(desk.open(number)).containsExactly("fill-category");
    desk.complete(OTHER_SECRETARY, number, "fill-category", successor("nishimura"));
    desk.complete(SECRETARIAT, council.invitation("nishimura", number), "approve-joining",
        Map.of("joiningOutcome", "approve"));
    council.answer("nishimura", number, "yes");

    assertThat(councils.gaps(number)).isEmpty();
    assertThat(desk.passed(number, "category-filled")).isTrue();
  }

  @Test
  @DisplayName("欠けたままとするときは、理由を残す")
  void leavesTheGap_withAReason() {
    String number = council.established();
    leave(IMPLEMENTER, number);
    desk.complete(SECRETARIAT, number, "fill-category",
        Map.of("categoryDecision", "leave-gap", "reason", "横断協議の場で探す。"));

    assertThat(desk.passed(number, "gap-left")).isTrue();
    assertThat(councils.gaps(number)).hasSize(1);
    assertThat(desk.record(number, "category-decided")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).contains("横断協議"));
  }

  @Test
  @DisplayName("区分に構成員が残れば、退任の手続はそこで終わる")
  void ends_whenTheCategoryIsCovered() {
    String number = council.established();
    add(AGENCY, number, "endo");
    desk.complete(SECRETARIAT, council.invitation("endo", number), "approve-joining",
        Map.of("joiningOutcome", "approve"));
    council.answer("endo", number, "yes");
    leave("endo", number);

    assertThat(desk.passed(number, "membership-over")).isTrue();
    assertThat(councils.gaps(number)).isEmpty();
  }

  @Test
  @DisplayName("研究代表者が退任すると協議会は休止し、機関と事務局に知らされ、後任が加わると再び動く")
  void rests_withoutItsRepresentative() {
    String number = council.established();
    leave(REPRESENTATIVE, number);

    assertThat(councils.get(number).status()).isEqualTo(CouncilStatus.SUSPENDED);
    assertThat(councils.works(number)).isFalse();
    assertThat(desk.letters(number, "council/council-suspended")).extracting(letter -> letter.recipientId())
        .contains(AGENCY, SECRETARIAT).doesNotContain(MINISTRY);
    assertThat(desk.record(number, "representative-missing")).hasSize(1);
    desk.complete(SECRETARIAT, number, "fill-category", successor("endo"));
    desk.complete(OTHER_SECRETARY, council.invitation("endo", number), "approve-joining",
        Map.of("joiningOutcome", "approve"));
    council.answer("endo", number, "yes");

    assertThat(councils.works(number)).isTrue();
  }

  @Test
  @DisplayName("事務局は理由を付して構成員を交代させられる。ほかの人は自分だけ退任でき、構成員でない人には何も分からない")
  void replaces_byTheSecretariatAlone() {
    String number = council.established();

    assertThatThrownBy(() -> desk.start(SECRETARIAT, "council-leaving", null,
        Map.of("councilNumber", number, "memberId", MINISTRY))).hasStackTraceContaining("理由");
    assertThatThrownBy(() -> desk.start(IMPLEMENTER, "council-leaving", null,
        Map.of("councilNumber", number, "memberId", MINISTRY, "reason", "代わりに")))
        .hasStackTraceContaining("退任できる構成員がいません");
    assertThatThrownBy(() -> leave("endo", number)).hasStackTraceContaining("退任できる構成員がいません");
    assertThatThrownBy(() -> leave("endo", "CNC-2099-999")).hasStackTraceContaining("退任できる構成員がいません");
    desk.start(SECRETARIAT, "council-leaving", null,
        Map.of("councilNumber", number, "memberId", MINISTRY, "reason", "人事異動"));

    assertThat(councils.isMember(MINISTRY, number)).isFalse();
    assertThat(desk.record(number, "membership-ended")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("replaced");
      assertThat(decision.onBehalfOf()).isEqualTo(MINISTRY);
    });
  }

  @Test
  @DisplayName("漏えいなどで外された構成員は、その場で構成員でなくなる。理由はエンジンに残らない")
  void excludes_byAnotherStage() {
    String number = council.established();
    memberships.exclude(number, IMPLEMENTER, "浅葱の漏えい");

    assertThat(councils.isMember(IMPLEMENTER, number)).isFalse();
    assertThat(desk.open(number)).containsExactly("fill-category");
    assertThat(desk.record(number, "membership-ended")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("excluded"));
    assertThat(List.of("浅葱の漏えい"))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
  }

  private void add(String proposer, String number, String person) {
    desk.start(proposer, "council-joining", null, Map.of("councilNumber", number, "memberId", person,
        "category", "knowledge", "organisation", "架空大学", "reason", "知見が要る。"));
  }

  private void leave(String person, String number) {
    desk.start(person, "council-leaving", null, Map.of("councilNumber", number));
  }

  private static Map<String, Object> successor(String person) {
    return Map.of("categoryDecision", "propose", "memberId", person, "organisation", "架空大学", "reason", "後任");
  }
}
