package jp.kprogram.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.application.ApplicationContent.Approval;
import jp.kprogram.application.ApplicationContent.Attachment;
import jp.kprogram.application.ApplicationContent.Effort;
import jp.kprogram.application.ApplicationContent.Institution;
import jp.kprogram.application.ApplicationContent.Integrity;
import jp.kprogram.application.ApplicationContent.Member;
import jp.kprogram.application.ApplicationContent.YearBudget;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * An application that reached the agency on paper, as an officer enters it by form. A row of the form that is left
 * empty is none; fields are named as in the form.
 *
 * @param source how it came, and why on paper
 * @param applicant number in e-Rad, name, address
 * @param approvedBy who consented for the institution; with its day, or neither
 * @param years rows of the budget, amounts in millions of yen
 * @param documents one document each line: its kind and its id
 */
public record PaperApplication(
    String source,
    Integer slot,
    Applicant applicant,
    Institution institution,
    String approvedBy,
    LocalDate approvedOn,
    String title,
    String summary,
    List<Year> years,
    List<Person> team,
    List<Programme> effort,
    String securityControl,
    Integrity integrity,
    String documents) {

  /** @param row begin of the names of its fields */
  public record Year(String row, Integer fiscalYear, Integer millions) {

    private YearBudget content() {
      return new YearBudget(
          Required.present(fiscalYear, row + "BudgetYear", "年度"), amount(millions, row + "BudgetAmount", "申請額"));
    }

    private boolean isFilled() {
      return fiscalYear != null || millions != null;
    }
  }

  /** @param row begin of the names of its fields */
  public record Person(String row, String name, String eradId, String institution, String role) {

    private Member content() {
      return new Member(
          Required.text(name, row + "MemberName", "実施体制の氏名"),
          stripped(eradId),
          Required.text(institution, row + "MemberInstitution", "実施体制の所属"),
          Required.text(role, row + "MemberRole", "実施体制の役割"));
    }

    private boolean isFilled() {
      return Stream.of(name, eradId, institution, role).anyMatch(text -> stripped(text) != null);
    }
  }

  /** @param row begin of the names of its fields */
  public record Programme(String row, String programme, Integer percent, Integer millions) {

    private Effort content() {
      return new Effort(
          Required.text(programme, row + "EffortProgramme", "ほかの制度"),
          Required.number(percent, 0, 100, row + "EffortPercent", "エフォート"),
          amount(millions, row + "EffortAmount", "ほかの制度の金額"));
    }

    private boolean isFilled() {
      return stripped(programme) != null || percent != null || millions != null;
    }
  }

  /**
   * What it says, as it is kept.
   *
   * @throws Refusal.InvalidInput where something is missing, or a row or line is half filled
   */
  ApplicationContent content() {
    return new ApplicationContent(
        Required.present(slot, "slotNumber", "公募枠の番号"),
        new Applicant(
            Required.text(applicant.eradId(), "applicantEradId", "e-Rad 研究者番号"),
            Required.text(applicant.name(), "applicantName", "応募者の氏名"),
            Required.text(applicant.email(), "applicantEmail", "応募者のメールアドレス")),
        new Institution(
            stripped(institution.code()),
            Required.text(institution.name(), "institutionName", "所属機関の名称"),
            institution.startUp()),
        approval(),
        Required.text(title, "researchTitle", "研究開発課題名"),
        Required.text(summary, "researchSummary", "概要"),
        years.stream().filter(Year::isFilled).map(Year::content).toList(),
        team.stream().filter(Person::isFilled).map(Person::content).toList(),
        effort.stream().filter(Programme::isFilled).map(Programme::content).toList(),
        Required.text(securityControl, "securityControl", "安全管理措置の計画"),
        new Integrity(integrity.noRestriction(), integrity.ethicsCompleted(), integrity.foreignSupport(),
            stripped(integrity.statement())),
        documents == null ? List.of() : documents.lines().filter(line -> !line.isBlank())
            .map(PaperApplication::attachment).toList());
  }

  private Approval approval() {
    if (stripped(approvedBy) == null && approvedOn == null) {
      return null; // which the formal check finds
    }
    return new Approval(
        Required.text(approvedBy, "approvedBy", "承諾した人"),
        Required.present(approvedOn, "approvedOn", "研究機関が承諾した日"));
  }

  private static Attachment attachment(String line) {
    String[] words = line.strip().split("\\s+");
    if (words.length != 2) {
      throw new Refusal.InvalidInput("BAD_DOCUMENT", "documentList",
          "「書類」は1行に一つ、「種類 ID」の形で記入してください。例　proposal 0b9f5c2e-4f0e-4c53-9f39-0a4a3a0e2f11");
    }
    return new Attachment(words[0], words[1], words[0] + ".pdf");
  }

  private static Yen amount(Integer millions, String field, String label) {
    return Yen.ofMillions(Required.number(millions, 0, 1_000_000, field, label));
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
