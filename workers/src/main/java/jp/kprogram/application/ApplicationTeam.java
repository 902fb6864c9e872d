package jp.kprogram.application;

import java.util.List;
import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.application.ApplicationContent.Institution;
import jp.kprogram.application.ApplicationContent.Member;

/**
 * Who stands behind an opened application.
 *
 * @param number number of the application
 * @param call number of the call
 * @param slot number of the slot of the call
 * @param account account that handed it in
 * @param applicant who applies
 * @param institution where the applicant works
 * @param members who takes part
 */
public record ApplicationTeam(
    String number,
    String call,
    int slot,
    String account,
    Applicant applicant,
    Institution institution,
    List<Member> members) {

  static ApplicationTeam of(Application application) {
    var content = application.content();
    return new ApplicationTeam(application.number(), application.call(), content.slot(), application.submittedBy(),
        content.applicant(), content.institution(), content.team());
  }
}
