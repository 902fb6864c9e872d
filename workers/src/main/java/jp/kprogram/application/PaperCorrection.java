package jp.kprogram.application;

import java.time.LocalDate;

/**
 * What of a correction reached the agency on paper (P5). What is null or false stays as it was handed in.
 *
 * @param source how and from whom it came
 * @param institutionCode number of the institution in e-Rad
 * @param approvedOn day on which the institution consented
 * @param noRestriction whether the declaration came that nobody of the team is shut out of calls
 * @param ethicsCompleted whether the declaration came that the course on research ethics was taken
 */
public record PaperCorrection(
    String source, String institutionCode, LocalDate approvedOn, boolean noRestriction, boolean ethicsCompleted) {

  public PaperCorrection {
    institutionCode = institutionCode == null || institutionCode.isBlank() ? null : institutionCode.strip();
  }

  /** The content with what came put in its place. */
  ApplicationContent into(ApplicationContent content) {
    var institution = content.institution();
    var integrity = content.integrity();
    return new ApplicationContent(
        content.slot(),
        content.applicant(),
        institutionCode == null
            ? institution
            : new ApplicationContent.Institution(institutionCode, institution.name(), institution.startUp()),
        approvedOn == null ? content.approval() : new ApplicationContent.Approval("書面による承諾", approvedOn),
        content.title(),
        content.summary(),
        content.budget(),
        content.team(),
        content.effort(),
        content.securityControl(),
        new ApplicationContent.Integrity(
            integrity.noRestriction() || noRestriction,
            integrity.ethicsCompleted() || ethicsCompleted,
            integrity.foreignSupport(),
            integrity.statement()),
        content.attachments());
  }
}
