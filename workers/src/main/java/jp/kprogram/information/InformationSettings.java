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
 * @param firstReport from the report of a leak to the first report on it
 * @param assessment from the report of a leak to its assessment
 * @param noticeAhead so long before its planned day a result is to be notified; later is put down as late
 * @param noticeDays working days in which members from the government may answer to a notice, and of its extension
 * @param outcomeLimit within which consensus is sought on a result that somebody asks to keep back
 * @param longestDelay longest time for which a result may be delayed or kept back at once
 */
@ConfigurationProperties("kprogram.information")
public record InformationSettings(
    DataSize contentLimit,
    Period longestTerm,
    Period expiryNotice,
    @DefaultValue("false") boolean rotateKeys,
    Duration firstReport,
    Duration assessment,
    Period noticeAhead,
    int noticeDays,
    Period outcomeLimit,
    Period longestDelay) {}
