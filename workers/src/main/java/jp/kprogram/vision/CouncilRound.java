package jp.kprogram.vision;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One round of deliberation on a draft.
 *
 * @param caseNumber the case, a vision's or a guideline's
 * @param number 1 for the first of the case
 * @param chair user id of who is in the chair
 * @param chairSubstituteOf user id of the chair replaced, or null
 * @param opinions everybody asked, by user id
 */
public record CouncilRound(
    String caseNumber, int number, String chair, String chairSubstituteOf, List<Opinion> opinions) {

  /** User ids of everybody asked. */
  public List<String> members() {
    return opinions.stream().map(opinion -> opinion.member().id()).toList();
  }

  /** Rows of the table of opinions. */
  public List<Map<String, String>> opinionRows() {
    return opinions.stream().map(Opinion::row).toList();
  }

  /** Everybody asked, to be ticked as present. */
  public List<Map<String, String>> memberOptions() {
    return opinions.stream().map(Opinion::option).toList();
  }

  /** Rows of the table of attendance. */
  public List<Map<String, String>> attendanceRows(Set<String> present) {
    return opinions.stream()
        .map(opinion -> Map.of(
            "memberName", opinion.member().name(),
            "scientist", opinion.scientist() ? "科学者" : "－",
            "present", present.contains(opinion.member().id()) ? "出席" : "欠席"))
        .toList();
  }
}
