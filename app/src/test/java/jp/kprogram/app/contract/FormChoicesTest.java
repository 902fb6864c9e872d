package jp.kprogram.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.adoption.DiligenceFinding;
import jp.kprogram.adoption.FlawedStep;
import jp.kprogram.adoption.LapseOutcome;
import jp.kprogram.adoption.LookOutcome;
import jp.kprogram.adoption.MitigationOutcome;
import jp.kprogram.adoption.PlanOutcome;
import jp.kprogram.adoption.RedressAdmission;
import jp.kprogram.adoption.RedressDecision;
import jp.kprogram.adoption.RedressGround;
import jp.kprogram.adoption.RefusalOutcome;
import jp.kprogram.adoption.ShortageOutcome;
import jp.kprogram.adoption.VacancyOutcome;
import jp.kprogram.call.CheckResult;
import jp.kprogram.call.SlotDecision;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.call.StudyResult;
import jp.kprogram.concept.AdoptionMode;
import jp.kprogram.concept.ApprovalOutcome;
import jp.kprogram.concept.ConceptType;
import jp.kprogram.concept.CouncilCondition;
import jp.kprogram.concept.ExecutionForm;
import jp.kprogram.concept.Ministry;
import jp.kprogram.concept.ShortfallOutcome;
import jp.kprogram.concept.SlotAction;
import jp.kprogram.concept.SlotKind;
import jp.kprogram.council.CategoryDecision;
import jp.kprogram.council.ConditionOutcome;
import jp.kprogram.council.InvitationAnswer;
import jp.kprogram.council.JoiningOutcome;
import jp.kprogram.council.LinkAction;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.council.MembersOutcome;
import jp.kprogram.council.RulesAction;
import jp.kprogram.council.RulesDecision;
import jp.kprogram.council.SetupWay;
import jp.kprogram.council.SilenceOutcome;
import jp.kprogram.information.Acknowledgement;
import jp.kprogram.information.ComparisonResult;
import jp.kprogram.information.ExpiryDecision;
import jp.kprogram.information.LeakFinding;
import jp.kprogram.information.LeakOutcome;
import jp.kprogram.information.LiftAnswer;
import jp.kprogram.information.NoticeAnswer;
import jp.kprogram.information.OpenClose;
import jp.kprogram.information.PartnerCheck;
import jp.kprogram.information.PoliceReferral;
import jp.kprogram.information.PublicationKind;
import jp.kprogram.information.PublicationOutcome;
import jp.kprogram.information.ResultOrigin;
import jp.kprogram.information.ReturnCheck;
import jp.kprogram.information.ReturnKind;
import jp.kprogram.information.SecretCategory;
import jp.kprogram.information.SecretCheck;
import jp.kprogram.information.SecretRemedy;
import jp.kprogram.meeting.ActivityKind;
import jp.kprogram.meeting.CheckOutcome;
import jp.kprogram.meeting.Classification;
import jp.kprogram.meeting.ItemAction;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.Coded;
import jp.kprogram.support.AnswerKind;
import jp.kprogram.support.Confirmation;
import jp.kprogram.support.Handling;
import jp.kprogram.theme.AdditionalPlan;
import jp.kprogram.theme.Continuation;
import jp.kprogram.theme.PatternCOutcome;
import jp.kprogram.theme.Readiness;
import jp.kprogram.theme.SurveyJudgement;
import jp.kprogram.theme.TriageOutcome;
import jp.kprogram.vision.CommentResolution;
import jp.kprogram.vision.CouncilOutcome;
import jp.kprogram.vision.MinisterialOutcome;
import jp.kprogram.vision.MinistryAnswer;
import jp.kprogram.vision.OpinionKind;
import jp.kprogram.vision.ProposalOutcome;
import jp.kprogram.vision.TargetType;
import jp.kprogram.vision.TechnologyCategory;
import jp.kprogram.vision.TechnologyDomain;
import jp.kprogram.vision.TechnologyField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form lets people choose is what the programme knows, no more and no less. */
@DisplayName("様式の選択肢")
class FormChoicesTest {

  static Stream<Arguments> choices() {
    return Stream.of(
        Arguments.of("propose-technology", "domain", TechnologyDomain.class),
        Arguments.of("propose-technology", "category", TechnologyCategory.class),
        Arguments.of("propose-technology", "technologyField", TechnologyField.class),
        Arguments.of("propose-technology", "targetType", TargetType.class),
        Arguments.of("revise-proposal", "domain", TechnologyDomain.class),
        Arguments.of("revise-proposal", "category", TechnologyCategory.class),
        Arguments.of("revise-proposal", "technologyField", TechnologyField.class),
        Arguments.of("revise-proposal", "targetType", TargetType.class),
        Arguments.of("decide-proposal", "outcome", ProposalOutcome.class),
        Arguments.of("decide-council", "outcome", CouncilOutcome.class),
        Arguments.of("answer-consultation", "answer", MinistryAnswer.class),
        Arguments.of("resolve-comment", "resolution", CommentResolution.class),
        Arguments.of("decide-vision", "outcome", MinisterialOutcome.class),
        Arguments.of("assess-readiness", "needReadiness", Readiness.class),
        Arguments.of("assess-readiness", "approachReadiness", Readiness.class),
        Arguments.of("assess-readiness", "feasibilityReadiness", Readiness.class),
        Arguments.of("report-survey", "feasibilityView", Readiness.class),
        Arguments.of("decide-triage", "triageOutcome", TriageOutcome.class),
        Arguments.of("accept-survey", "outcome", SurveyJudgement.class),
        Arguments.of("decide-pattern-c", "outcome", PatternCOutcome.class),
        Arguments.of("decide-continuation", "continuation", Continuation.class),
        Arguments.of("plan-additional-call", "additionalPlan", AdditionalPlan.class),
        Arguments.of("draft-concept", "conceptType", ConceptType.class),
        Arguments.of("draft-concept", "usingMinistries", Ministry.class),
        Arguments.of("draft-concept", "consultedMinistries", Ministry.class),
        Arguments.of("draft-concept", "councilCondition", CouncilCondition.class),
        Arguments.of("draft-concept", "executionForm", ExecutionForm.class),
        Arguments.of("define-slots", "slotAction", SlotAction.class),
        Arguments.of("define-slots", "slotKind", SlotKind.class),
        Arguments.of("define-slots", "adoptionMode", AdoptionMode.class),
        Arguments.of("approve-concept", "outcome", ApprovalOutcome.class),
        Arguments.of("settle-shortfall", "outcome", ShortfallOutcome.class),
        Arguments.of("check-call", "legalCheck", CheckResult.class),
        Arguments.of("check-call", "contentCheck", CheckResult.class),
        Arguments.of("enter-slot-result", "outcome", SlotOutcome.class),
        Arguments.of("decide-unfilled-slot", "slotDecision", SlotDecision.class),
        Arguments.of("enter-study-result", "studyResult", StudyResult.class),
        Arguments.of("due-diligence", "integrity", DiligenceFinding.class),
        Arguments.of("due-diligence", "exportControl", DiligenceFinding.class),
        Arguments.of("due-diligence", "duplication", DiligenceFinding.class),
        Arguments.of("confirm-refusal", "outcome", RefusalOutcome.class),
        Arguments.of("decide-measures", "outcome", MitigationOutcome.class),
        Arguments.of("check-plan", "outcome", PlanOutcome.class),
        Arguments.of("settle-shortage", "outcome", ShortageOutcome.class),
        Arguments.of("decide-lapse", "outcome", LapseOutcome.class),
        Arguments.of("decide-vacancy", "outcome", VacancyOutcome.class),
        Arguments.of("reconsider-review", "lookOutcome", LookOutcome.class),
        Arguments.of("file-redress", "ground", RedressGround.class),
        Arguments.of("admit-redress", "admission", RedressAdmission.class),
        Arguments.of("decide-redress", "outcome", RedressDecision.class),
        Arguments.of("decide-redress", "flawedStep", FlawedStep.class),
        Arguments.of("propose-members", "setupWay", SetupWay.class),
        Arguments.of("approve-members", "membersOutcome", MembersOutcome.class),
        Arguments.of("answer-council-invitation", "invitationAnswer", InvitationAnswer.class),
        Arguments.of("decide-silent-invitation", "silenceOutcome", SilenceOutcome.class),
        Arguments.of("decide-condition", "conditionOutcome", ConditionOutcome.class),
        Arguments.of("edit-rules", "rulesAction", RulesAction.class),
        Arguments.of("decide-rules", "rulesDecision", RulesDecision.class),
        Arguments.of("add-member", "category", MemberCategory.class),
        Arguments.of("approve-joining", "joiningOutcome", JoiningOutcome.class),
        Arguments.of("fill-category", "categoryDecision", CategoryDecision.class),
        Arguments.of("change-council-link", "linkAction", LinkAction.class),
        Arguments.of("propose-agenda-item", "activityKind", ActivityKind.class),
        Arguments.of("propose-agenda-item", "classification", Classification.class),
        Arguments.of("record-item", "itemAction", ItemAction.class),
        Arguments.of("check-action", "checkOutcome", CheckOutcome.class),
        Arguments.of("answer-request", "answerKind", AnswerKind.class),
        Arguments.of("handle-support", "handling", Handling.class),
        Arguments.of("confirm-answer", "confirmation", Confirmation.class),
        Arguments.of("describe-secret", "secretCategory", SecretCategory.class),
        Arguments.of("describe-secret", "resultOrigin", ResultOrigin.class),
        Arguments.of("check-secret", "secretCheck", SecretCheck.class),
        Arguments.of("acknowledge-secret", "acknowledgement", Acknowledgement.class),
        Arguments.of("decide-expiry", "expiryDecision", ExpiryDecision.class),
        Arguments.of("return-secret", "returnKind", ReturnKind.class),
        Arguments.of("check-return", "returnCheck", ReturnCheck.class),
        Arguments.of("assess-leak", "leakFinding", LeakFinding.class),
        Arguments.of("decide-leak", "leakOutcome", LeakOutcome.class),
        Arguments.of("decide-leak", "policeReferral", PoliceReferral.class),
        Arguments.of("notify-publication", "resultKind", PublicationKind.class),
        Arguments.of("notify-publication", "openClose", OpenClose.class),
        Arguments.of("notify-publication", "partnerCheck", PartnerCheck.class),
        Arguments.of("compare-with-secrets", "comparisonResult", ComparisonResult.class),
        Arguments.of("remedy-publication", "secretRemedy", SecretRemedy.class),
        Arguments.of("lift-secret", "liftAnswer", LiftAnswer.class),
        Arguments.of("respond-to-notice", "noticeAnswer", NoticeAnswer.class),
        Arguments.of("propose-outcome", "publicationOutcome", PublicationOutcome.class),
        Arguments.of("record-outcome", "publicationOutcome", PublicationOutcome.class));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("choices")
  @DisplayName("様式の選択肢は、プログラムの語彙と一致する")
  void offersWhatTheProgrammeKnows(String form, String key, Class<? extends Coded> type) throws IOException {
    assertThat(offered(form, key))
        .containsExactlyInAnyOrderElementsOf(Stream.of(type.getEnumConstants()).map(Coded::code).toList());
  }

  @Test
  @DisplayName("委員が選べる意見に「未提出」はない")
  void doesNotOfferMissingAsAnOpinion() throws IOException {
    assertThat(offered("give-opinion", "opinion"))
        .containsExactlyInAnyOrder(OpinionKind.AGREE.code(), OpinionKind.COMMENT.code(), OpinionKind.DISSENT.code());
  }

  @Test
  @DisplayName("協議先に選べる府省は、公表を知らせる府省と一致する")
  void consultsWhomThePublicationIsToldTo() throws IOException {
    assertThat(offered("open-vision", "consultedMinistries")).containsExactlyInAnyOrderElementsOf(Offices.MINISTRIES);
  }

  private static List<String> offered(String form, String key) throws IOException {
    var json = new ObjectMapper().readTree(DeployedModel.resources("classpath*:/forms/*/%s.form".formatted(form))
        .findFirst().orElseThrow().getInputStream());
    List<String> values = new ArrayList<>();
    for (JsonNode field : json.findParents("key")) {
      if (field.path("key").asText().equals(key)) {
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
      }
    }
    return values;
  }
}
