package jp.kprogram.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.kprogram.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("公募要領の案")
class CallDraftTest {

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private static final CallTemplate TEMPLATE = new CallTemplate(
      Period.ofDays(14), Period.ofDays(30), Period.ofDays(45), Period.ofDays(7), LocalTime.of(10, 0),
      LocalTime.NOON, "国内の法人", List.of("proposal"), List.of(20, 20, 20, 20, 20), "3", "15", "17.5", 5);

  private static final CallSettings SETTINGS = new CallSettings(
      Period.ofYears(2),
      Map.of("proposal", "提案書", "budget", "資金計画書"),
      Map.of("project", TEMPLATE, "individual", TEMPLATE, "feasibility-study", TEMPLATE, "additional", TEMPLATE));

  @Test
  @DisplayName("ひな形の案は、そのまま標準の日程の公募要領になる")
  void givesTerms_fromTheTemplate() {
    CallTerms terms = terms(draft(), 3);

    assertThat(terms.preannounceAt()).isEqualTo(Instant.parse("2026-04-15T01:00:00Z"));
    assertThat(terms.opensAt()).isEqualTo(Instant.parse("2026-05-15T01:00:00Z"));
    assertThat(terms.questionsUntil()).isEqualTo(Instant.parse("2026-06-22T03:00:00Z"));
    assertThat(terms.closesAt()).isEqualTo(Instant.parse("2026-06-29T03:00:00Z"));
    assertThat(terms.schedule()).isEqualTo(new CallTerms.Schedule(45, 30, 7, false));
    assertThat(terms.criteria().fundThreshold()).isEqualTo(175);
    assertThat(terms.draftNumber()).isEqualTo(3);
    assertThat(terms.documentText(List.of("提案書")))
        .contains("2026年6月29日（月）12:00", "提案書", "採択17.5点以上", "公募説明会】\n行わない");
  }

  @Test
  @DisplayName("一日に満たない端数は日数に数えない")
  void countsFullDaysOnly() {
    var early = dates(draft(), dates -> new CallDraft.Dates(
        dates.preannounceOn(), dates.opensOn(), "10:01", dates.questionsUntilOn(), "12:01",
        dates.opensOn().plusDays(30), "10:00", null));

    assertThatThrownBy(() -> terms(early, 1)).hasMessageContaining("質問の締切");
    var shorter = dates(draft(), dates -> new CallDraft.Dates(
        dates.preannounceOn(), dates.opensOn(), "10:01", dates.opensOn().plusDays(23), "10:00",
        dates.opensOn().plusDays(30), "10:00", "  急ぐため "));
    assertThat(terms(shorter, 1).schedule()).isEqualTo(new CallTerms.Schedule(29, 30, 7, true));
  }

  @Test
  @DisplayName("当日の予告は、案を提出した時刻から数える")
  void countsThePreannouncementFromTheDraft_whenItIsToday() {
    Instant afternoon = Instant.parse("2026-04-01T06:00:00Z");
    LocalDate opened = LocalDate.of(2026, 5, 1);
    var today = withDates(new CallDraft.Dates(
        LocalDate.of(2026, 4, 1), opened, "10:00", opened.plusDays(38), "12:00", opened.plusDays(45), "12:00", null));

    CallTerms terms = today.terms(1, SETTINGS, TEMPLATE, afternoon, "ogawa");

    assertThat(terms.preannounceAt()).isEqualTo(afternoon);
    assertThat(terms.schedule().preannouncementDays()).isEqualTo(29);
    assertThat(terms.preannouncementDaysFrom(afternoon.plusSeconds(86_400))).isEqualTo(28);
    assertThat(terms.preannouncementDaysFrom(afternoon.minusSeconds(86_400))).isEqualTo(29);
  }

  static Stream<Arguments> faults() {
    LocalDate opened = LocalDate.of(2026, 5, 15);
    return Stream.of(
        Arguments.of("callTitle", draftOf(" ", "資格", List.of("proposal"), usual(), review())),
        Arguments.of("eligibility", draftOf("公募", null, List.of("proposal"), usual(), review())),
        Arguments.of("documents", draftOf("公募", "資格", List.of(), usual(), review())),
        Arguments.of("documents", draftOf("公募", "資格", List.of("unknown"), usual(), review())),
        Arguments.of("documents", draftOf("公募", "資格", null, usual(), review())),
        Arguments.of("opensTime", withDates(new CallDraft.Dates(
            opened, opened, "25:00", opened.plusDays(3), "12:00", opened.plusDays(9), "12:00", null))),
        Arguments.of("closesOn", withDates(new CallDraft.Dates(
            opened, opened, "10:00", opened.plusDays(3), "12:00", null, "12:00", null))),
        Arguments.of("opensOn", withDates(new CallDraft.Dates(
            opened, LocalDate.of(2026, 3, 31), "10:00", opened.plusDays(3), "12:00", opened.plusDays(9), "12:00",
            null))),
        Arguments.of("preannounceOn", withDates(new CallDraft.Dates(
            LocalDate.of(2026, 3, 31), opened, "10:00", opened.plusDays(30), "12:00", opened.plusDays(45), "12:00",
            null))),
        Arguments.of("closesOn", withDates(new CallDraft.Dates(
            opened, opened, "10:00", opened.plusDays(3), "12:00", opened.plusYears(20), "12:00", null))),
        Arguments.of("preannounceOn", withDates(new CallDraft.Dates(
            opened.plusDays(1), opened, "10:00", opened.plusDays(3), "12:00", opened.plusDays(9), "12:00", null))),
        Arguments.of("closesOn", withDates(new CallDraft.Dates(
            opened, opened, "10:00", opened.plusDays(3), "12:00", opened, "10:00", null))),
        Arguments.of("questionsUntilOn", withDates(new CallDraft.Dates(
            opened, opened, "10:00", opened.plusDays(9), "12:01", opened.plusDays(9), "12:00", null))),
        Arguments.of("questionsUntilOn", withDates(new CallDraft.Dates(
            opened, opened, "10:00", opened, "10:00", opened.plusDays(9), "12:00", null))),
        Arguments.of("weightC1", withReview(new CallDraft.Review(
            List.of(21, 20, 20, 20, 20), "3", "15", "17.5", 5, "none"))),
        Arguments.of("weightC2d", withReview(new CallDraft.Review(
            Arrays.asList(20, 20, 20, 20, null), "3", "15", "17.5", 5, "none"))),
        Arguments.of("criterionThreshold", withReview(new CallDraft.Review(
            List.of(20, 20, 20, 20, 20), "5.5", "15", "17.5", 5, "none"))),
        Arguments.of("interviewThreshold", withReview(new CallDraft.Review(
            List.of(20, 20, 20, 20, 20), "3", "15.2", "17.5", 5, "none"))),
        Arguments.of("fundThreshold", withReview(new CallDraft.Review(
            List.of(20, 20, 20, 20, 20), "3", "15", "14.5", 5, "none"))),
        Arguments.of("reviewersPerProposal", withReview(new CallDraft.Review(
            List.of(20, 20, 20, 20, 20), "3", "15", "17.5", 4, "none"))),
        Arguments.of("replyStep", withReview(new CallDraft.Review(
            List.of(20, 20, 20, 20, 20), "3", "15", "17.5", 5, null))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  @DisplayName("誤りのある項目を名指しして断る")
  void namesTheField(String field, CallDraft draft) {
    assertThatThrownBy(() -> terms(draft, 1))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  private static CallTerms terms(CallDraft draft, int number) {
    return draft.terms(number, SETTINGS, TEMPLATE, NOW, "ogawa");
  }

  private static CallDraft draft() {
    return TEMPLATE.draft("公募", LocalDate.of(2026, 4, 1), UnaryOperator.identity());
  }

  private static CallDraft.Dates usual() {
    return draft().dates();
  }

  private static CallDraft.Review review() {
    return draft().review();
  }

  private static CallDraft dates(CallDraft draft, UnaryOperator<CallDraft.Dates> change) {
    return withDates(change.apply(draft.dates()));
  }

  private static CallDraft withDates(CallDraft.Dates dates) {
    return draftOf("公募", "資格", List.of("proposal"), dates, review());
  }

  private static CallDraft withReview(CallDraft.Review review) {
    return draftOf("公募", "資格", List.of("proposal"), usual(), review);
  }

  private static CallDraft draftOf(
      String title, String eligibility, List<String> documents, CallDraft.Dates dates, CallDraft.Review review) {
    return new CallDraft(title, eligibility, documents, null, dates, review);
  }
}
