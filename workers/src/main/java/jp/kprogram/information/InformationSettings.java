package jp.kprogram.information;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How secrets are kept and provided; all numbers are defaults of ours [ASM]. The keys are no setting: see
 * {@link KeyRing}.
 *
 * @param contentLimit most that a content may have
 * @param longestTerm longest period for which a secret may be provided at once
 * @param expiryNotice so long before the end of a period the provider is asked whether to renew it, but not before its
 *     middle
 * @param rotateKeys whether the start seals every key under the first one of the environment
 * @param legalBasis what recipients are told of their duty
 * @param firstReport from the report of a leak to the first report on it
 * @param assessment from the report of a leak to its assessment
 */
@ConfigurationProperties("kprogram.information")
public record InformationSettings(
    DataSize contentLimit,
    Period longestTerm,
    Period expiryNotice,
    @DefaultValue("false") boolean rotateKeys,
    LegalBasis legalBasis,
    Duration firstReport,
    Duration assessment) {

  /**
   * A duty as reference data: which edition of which law, and whether anybody has held it against the text of the law.
   *
   * @param edition of the law, such as 2022
   * @param duty in words
   * @param verified whether the words were held against the text of the law
   */
  public record LegalBasis(String edition, String duty, @DefaultValue("false") boolean verified) {

    /** As it is shown; what nobody has verified says so. */
    public String japanese() {
      return duty + "（%s年版%s）".formatted(edition, verified ? "" : "。条文は未確認");
    }
  }
}
