package jp.kprogram.council.delegate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.council.MemberProposals.Proposed;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Variables of the cases of councils. What people write only passes through. */
final class CouncilVariables {

  static final ProcessVariable<String> COUNCIL_NUMBER = ProcessVariable.text("councilNumber");
  static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");
  static final ProcessVariable<String> MINISTRY = ProcessVariable.text("ministry");
  static final ProcessVariable<String> PROJECT_NUMBER = ProcessVariable.text("projectNumber");
  static final ProcessVariable<String> COUNCIL_NUMBERS = ProcessVariable.text("councilNumbers");
  static final ProcessVariable<String> LINKED_COUNCIL = ProcessVariable.text("linkedCouncil");
  static final ProcessVariable<String> LINK_ACTION = ProcessVariable.text("linkAction");
  static final ProcessVariable<String> PROJECT_NUMBERS = ProcessVariable.text("projectNumbers");
  static final ProcessVariable<String> COUNCIL_NAME = ProcessVariable.text("councilName");
  static final ProcessVariable<String> PURPOSE = ProcessVariable.text("purpose");

  static final ProcessVariable<String> SETUP_WAY = ProcessVariable.text("setupWay");
  static final ProcessVariable<String> JOIN_COUNCIL = ProcessVariable.text("joinCouncil");
  static final ProcessVariable<String> JOIN_REASON = ProcessVariable.text("joinReason");
  static final ProcessVariable<String> PROPOSED_BY = ProcessVariable.text("proposedBy");
  static final ProcessVariable<String> MEMBERS_OUTCOME = ProcessVariable.text("membersOutcome");
  static final ProcessVariable<List<String>> INVITATIONS = ProcessVariable.strings("invitations");
  static final ProcessVariable<String> INVITATION = ProcessVariable.text("invitation");

  static final ProcessVariable<String> INVITEE = ProcessVariable.text("invitee");
  static final ProcessVariable<String> INVITATION_ANSWER = ProcessVariable.text("invitationAnswer");
  static final ProcessVariable<String> SILENCE_OUTCOME = ProcessVariable.text("silenceOutcome");
  static final ProcessVariable<String> WORDS = ProcessVariable.text("words");

  static final ProcessVariable<String> REPRESENTATION = ProcessVariable.text("representation");
  static final ProcessVariable<Boolean> COUNCIL_REQUIRED = ProcessVariable.flag("councilRequired");
  static final ProcessVariable<String> CONSENT_OUTCOME = ProcessVariable.text("consentOutcome");
  static final ProcessVariable<String> CONDITION_OUTCOME = ProcessVariable.text("conditionOutcome");
  static final ProcessVariable<String> EXPLANATION = ProcessVariable.text("explanation");

  static final ProcessVariable<String> RULES_ACTION = ProcessVariable.text("rulesAction");
  static final ProcessVariable<Integer> CLAUSE_NUMBER = ProcessVariable.integer("clauseNumber");
  static final ProcessVariable<String> CLAUSE_HEADING = ProcessVariable.text("clauseHeading");
  static final ProcessVariable<String> CLAUSE_WORDS = ProcessVariable.text("clauseWords");
  static final ProcessVariable<String> CONSENSUS_NUMBER = ProcessVariable.text("consensusNumber");
  static final ProcessVariable<String> CONSENSUS_LIMIT = ProcessVariable.text("consensusLimit");
  static final ProcessVariable<String> RULES_DECISION = ProcessVariable.text("rulesDecision");
  static final ProcessVariable<String> CLAUSE_NUMBERS = ProcessVariable.text("clauseNumbers");
  static final ProcessVariable<String> RULES_OUTCOME = ProcessVariable.text("rulesOutcome");

  static final ProcessVariable<List<String>> MEMBERS = ProcessVariable.strings("members");
  static final ProcessVariable<String> ROUND_DUE = ProcessVariable.text("roundDue");
  static final ProcessVariable<Integer> AGREEMENTS = ProcessVariable.integer("agreements");
  static final ProcessVariable<Integer> OBJECTIONS = ProcessVariable.integer("objections");
  static final ProcessVariable<Integer> ABSENCES = ProcessVariable.integer("absences");
  static final ProcessVariable<Integer> ROUNDS_LEFT = ProcessVariable.integer("roundsLeft");
  static final ProcessVariable<Boolean> MEDIATED = ProcessVariable.flag("mediated");
  static final ProcessVariable<Boolean> TIME_LEFT = ProcessVariable.flag("timeLeft");
  static final ProcessVariable<String> CONSENSUS_STEP = ProcessVariable.text("consensusStep");
  static final ProcessVariable<String> CONSENSUS_RESULT = ProcessVariable.text("consensusResult");
  static final ProcessVariable<String> POSITION = ProcessVariable.text("position");
  static final ProcessVariable<String> MEDIATOR = ProcessVariable.text("mediator");
  static final ProcessVariable<String> FINDINGS = ProcessVariable.text("findings");

  static final ProcessVariable<String> JOINING_OUTCOME = ProcessVariable.text("joiningOutcome");
  static final ProcessVariable<String> ADMISSION = ProcessVariable.text("admission");
  static final ProcessVariable<String> MEMBER_ID = ProcessVariable.text("memberId");
  static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");
  static final ProcessVariable<String> ORGANISATION = ProcessVariable.text("organisation");
  static final ProcessVariable<String> EXCLUDED_MEMBER = ProcessVariable.text("excludedMember");
  static final ProcessVariable<String> LEFT_CATEGORY = ProcessVariable.text("leftCategory");
  static final ProcessVariable<String> CATEGORY_NAME = ProcessVariable.text("categoryName");
  static final ProcessVariable<String> CATEGORY_STATE = ProcessVariable.text("categoryState");
  static final ProcessVariable<String> CATEGORY_DECISION = ProcessVariable.text("categoryDecision");

  private static final Map<MemberCategory, ProcessVariable<List<String>>> CHOSEN = Map.of(
      MemberCategory.REPRESENTATIVE, ProcessVariable.strings("representatives"),
      MemberCategory.AGENCY, ProcessVariable.strings("agencyMembers"),
      MemberCategory.MINISTRY, ProcessVariable.strings("ministryMembers"),
      MemberCategory.IMPLEMENTER, ProcessVariable.strings("implementerMembers"),
      MemberCategory.KNOWLEDGE, ProcessVariable.strings("knowledgeMembers"),
      MemberCategory.THINK_TANK, ProcessVariable.strings("thinkTankMembers"));

  private static final Map<MemberCategory, ProcessVariable<String>> GAPS = Map.of(
      MemberCategory.AGENCY, ProcessVariable.text("agencyGap"),
      MemberCategory.MINISTRY, ProcessVariable.text("ministryGap"),
      MemberCategory.IMPLEMENTER, ProcessVariable.text("implementerGap"),
      MemberCategory.KNOWLEDGE, ProcessVariable.text("knowledgeGap"),
      MemberCategory.THINK_TANK, ProcessVariable.text("thinkTankGap"));

  private CouncilVariables() {}

  /** Whom the form names in each category, and why nobody. */
  static Proposed proposed(DelegateExecution step) {
    var people = new EnumMap<MemberCategory, List<String>>(MemberCategory.class);
    CHOSEN.forEach((category, variable) -> {
      List<String> chosen = variable.get(step);
      people.put(category, chosen == null ? List.of() : chosen);
    });
    var reasons = new EnumMap<MemberCategory, String>(MemberCategory.class);
    GAPS.forEach((category, variable) -> reasons.put(category, variable.get(step)));
    return new Proposed(people, reasons);
  }

  /** Whom the form names as representatives. */
  static List<String> representatives(DelegateExecution step) {
    return proposed(step).people().get(MemberCategory.REPRESENTATIVE);
  }

  /** Whether a project is left whose representative consented. */
  static String consent(boolean represented) {
    return represented ? "represented" : "without";
  }
}
