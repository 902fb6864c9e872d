package jp.kprogram.information;

import java.util.List;
import java.util.Set;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/** What is known of a leak, in the words that those who handle it read; who they are, the caller sees to. */
@DomainService
public class LeakCase {

  private final Leaks leaks;
  private final SealedTexts texts;
  private final SecretStore secrets;

  LeakCase(Leaks leaks, SealedTexts texts, SecretStore secrets) {
    this.leaks = leaks;
    this.texts = texts;
    this.secrets = secrets;
  }

  public LeakIncident get(String number) {
    return leaks.get(number);
  }

  public String reportedAt(String number) {
    return Moments.japanese(get(number).reportedAt());
  }

  public String firstReportDue(String number) {
    return Moments.japanese(leaks.firstReportDue(get(number)));
  }

  public String assessmentDue(String number) {
    return Moments.japanese(leaks.assessmentDue(get(number)));
  }

  /** Whom an incident concerns. */
  public Set<String> concerned(String number) {
    return leaks.concerned(number);
  }

  /** What was written last under a name, such as {@link Leaks#REPORT}. */
  public String text(String number, String name) {
    return texts.latest(number, name).orElse("（まだありません）");
  }

  /** The secrets and people that were named so far, in the words in which they were. */
  public String named(String number) {
    return (texts.all(number, Leaks.NAMED_SECRETS) + "\n" + texts.all(number, Leaks.NAMED_PEOPLE)).strip();
  }

  /** Secrets that an incident names. */
  public List<Secret> secretRows(String number) {
    return leaks.secrets(number).stream().flatMap(one -> secrets.find(one).stream()).toList();
  }
}
