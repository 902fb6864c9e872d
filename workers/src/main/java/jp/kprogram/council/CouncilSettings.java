package jp.kprogram.council;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Terms of councils; where not said otherwise, defaults of ours [ASM].
 *
 * @param roundDays working days within which members say what they think of a text
 * @param rounds most rounds before a mediator is asked
 * @param rulesLimit within which consensus on rules is sought
 * @param invitationSilence after which the secretariat looks into an invitation that nobody has answered
 * @param purpose what a council is for, where nobody says otherwise
 * @param topics what is exchanged and decided there (L113, L117)
 * @param currentLaw version of the law reference that new councils rest on
 * @param laws versions of the law reference; never shown as the text of a law
 * @param categories groups whose members may be proposed in a category
 * @param rules what the rules of a council begin with
 */
@ConfigurationProperties("kprogram.councils")
public record CouncilSettings(
    int roundDays,
    int rounds,
    Period rulesLimit,
    Period invitationSilence,
    String purpose,
    List<String> topics,
    String currentLaw,
    Map<String, Law> laws,
    Map<MemberCategory, List<String>> categories,
    RulesTemplate rules) {

  /**
   * What is known of the law that councils rest on.
   *
   * @param basis name of the provisions
   * @param secrecy what the duty of secrecy is said to be
   * @param penalty what the penalty is said to be
   * @param note whether it was verified
   */
  public record Law(String basis, String secrecy, String penalty, String note) {}

  /**
   * A template of rules (S-01, S-07): a reference that each council may change.
   *
   * @param version name of this edition
   * @param clauses in their order; {name} stands for the name of the council
   */
  public record RulesTemplate(String version, List<Clause> clauses) {}

  /** A clause of the template. */
  public record Clause(String heading, String words) {}

  /** The law reference of a version; the newest where it is not known any more. */
  public Law law(String version) {
    return laws.getOrDefault(version, laws.get(currentLaw));
  }
}
