package jp.kprogram.application;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.shared.Yen;

/**
 * What an applicant hands in (P5), in one version.
 *
 * @param slot number of the slot of the call
 * @param applicant who applies
 * @param institution where the applicant works
 * @param approval consent of the institution; null where it is missing, which the formal check finds
 * @param title title of the research
 * @param summary what is to be researched
 * @param budget requested amounts, one for each fiscal year
 * @param team who takes part
 * @param effort other programmes, taken or applied for
 * @param securityControl plan of the security-control measures
 * @param integrity declarations
 * @param attachments documents, at most one of each kind
 */
public record ApplicationContent(
    int slot,
    Applicant applicant,
    Institution institution,
    Approval approval,
    String title,
    String summary,
    List<YearBudget> budget,
    List<Member> team,
    List<Effort> effort,
    String securityControl,
    Integrity integrity,
    List<Attachment> attachments) {

  /** @param eradId number of the researcher in e-Rad, eight digits */
  public record Applicant(String eradId, String name, String email) {}

  /**
   * @param code number of the institution in e-Rad; null where it has none yet
   * @param startUp whether it calls itself a start-up; for statistics only (R41)
   */
  public record Institution(String code, String name, boolean startUp) {}

  /** Who consented for the institution, and when. */
  public record Approval(String by, LocalDate on) {}

  /** Amount requested for a Japanese fiscal year. */
  public record YearBudget(int fiscalYear, Yen amount) {}

  /** @param eradId null for who has none, such as staff of a firm */
  public record Member(String name, String eradId, String institution, String role) {}

  /** @param percent of the working time */
  public record Effort(String programme, int percent, Yen amount) {}

  /**
   * What the applicant declares.
   *
   * @param noRestriction that nobody of the team is shut out of national calls because of misconduct
   * @param ethicsCompleted that the course on research ethics was taken
   * @param foreignSupport whether there is support from abroad
   * @param statement in words; may be null
   */
  public record Integrity(boolean noRestriction, boolean ethicsCompleted, boolean foreignSupport, String statement) {}

  /**
   * A document of the application.
   *
   * @param kind code of the call's list of documents
   * @param document id that it was stored under
   * @param fileName as readers see it, never a path
   */
  public record Attachment(String kind, String document, String fileName) {}

  public ApplicationContent {
    // in one order, so that the same content is equal however it was sent
    budget = budget.stream().sorted(Comparator.comparing(YearBudget::fiscalYear)).toList();
    team = List.copyOf(team);
    effort = List.copyOf(effort);
    attachments = attachments.stream().sorted(Comparator.comparing(Attachment::kind)).toList();
  }

  /** What is requested over all years. */
  public Yen requested() {
    return budget.stream().map(YearBudget::amount).reduce(Yen.ZERO, Yen::plus);
  }

  /** Working time that is promised elsewhere, in percent. */
  public int effortElsewhere() {
    return effort.stream().mapToInt(Effort::percent).sum();
  }

  /** Numbers in e-Rad of everybody who takes part and has one. */
  Set<String> researchers() {
    return Stream.concat(Stream.of(applicant.eradId()), team.stream().map(Member::eradId))
        .filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** The title as it is compared: without case, width and white space. */
  String titleKey() {
    return Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}
