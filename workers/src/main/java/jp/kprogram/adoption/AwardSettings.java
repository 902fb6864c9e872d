package jp.kprogram.adoption;

import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Terms of awards and complaints; all defaults of ours [ASM].
 *
 * @param lapse from the opening of an award until the agency decides whether it lapses
 * @param answer within which a complaint is to be answered
 * @param awardees groups whose members do the tasks of an awardee themselves
 */
@ConfigurationProperties("kprogram.awards")
public record AwardSettings(Period lapse, Period answer, Set<String> awardees) {}
