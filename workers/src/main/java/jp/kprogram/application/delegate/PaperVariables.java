package jp.kprogram.application.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.application.ApplicationContent.Institution;
import jp.kprogram.application.ApplicationContent.Integrity;
import jp.kprogram.application.PaperApplication;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the form of an application on paper sends; but for the number of the call it passes through and is not kept. */
final class PaperVariables {

  private static final ProcessVariable<String> SOURCE = ProcessVariable.text("paperSource");
  private static final ProcessVariable<Integer> SLOT = ProcessVariable.integer("slotNumber");
  private static final ProcessVariable<LocalDate> APPROVED_ON =
      ProcessVariable.date("approvedOn", "研究機関が承諾した日");
  private static final List<String> ROWS = List.of("first", "second", "third", "fourth", "fifth");
  private static final List<String> EFFORT_ROWS = ROWS.subList(0, 3);

  private PaperVariables() {}

  static PaperApplication read(VariableScope step) {
    return new PaperApplication(
        SOURCE.get(step),
        SLOT.get(step),
        new Applicant(text(step, "applicantEradId"), text(step, "applicantName"), text(step, "applicantEmail")),
        new Institution(text(step, "institutionCode"), text(step, "institutionName"), flag(step, "startUp")),
        text(step, "approvedBy"),
        APPROVED_ON.get(step),
        text(step, "researchTitle"),
        text(step, "researchSummary"),
        ROWS.stream().map(row -> new PaperApplication.Year(
            row, number(step, row + "BudgetYear"), number(step, row + "BudgetAmount"))).toList(),
        ROWS.stream().map(row -> new PaperApplication.Person(
            row, text(step, row + "MemberName"), text(step, row + "MemberEradId"),
            text(step, row + "MemberInstitution"), text(step, row + "MemberRole"))).toList(),
        EFFORT_ROWS.stream().map(row -> new PaperApplication.Programme(
            row, text(step, row + "EffortProgramme"), number(step, row + "EffortPercent"),
            number(step, row + "EffortAmount"))).toList(),
        text(step, "securityControl"),
        new Integrity(flag(step, "noRestriction"), flag(step, "ethicsCompleted"), flag(step, "foreignSupport"),
            text(step, "integrityStatement")),
        text(step, "documentList"));
  }

  private static String text(VariableScope step, String name) {
    return ProcessVariable.text(name).get(step);
  }

  private static Integer number(VariableScope step, String name) {
    return ProcessVariable.integer(name).get(step);
  }

  private static boolean flag(VariableScope step, String name) {
    return Boolean.TRUE.equals(ProcessVariable.flag(name).get(step));
  }
}
