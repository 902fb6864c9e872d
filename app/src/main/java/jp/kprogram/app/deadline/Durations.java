package jp.kprogram.app.deadline;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Durations that the models' own timers and retries take.
 *
 * @param proposalAnswer within which a proposal of a technology must be answered
 * @param councilOpinion within which council members give their opinion
 * @param patternC after which a theme of pattern C is assessed again, whether or not its survey has reported
 * @param interestDeclaration within which the members of a panel declare their interests
 * @param caseRetries pauses between the attempts to open one case from another; after the last one an incident shows
 * @param letterRetries pauses between the attempts to send a letter; after the last one an incident shows
 */
@ConfigurationProperties("kprogram.durations")
record Durations(
    Period proposalAnswer,
    Period councilOpinion,
    Period patternC,
    Period interestDeclaration,
    List<Duration> caseRetries,
    List<Duration> letterRetries) {

  /** The pauses as the engine wants a retry cycle: PT1M,PT5M. */
  String letterRetryCycle() {
    return cycle(letterRetries);
  }

  String caseRetryCycle() {
    return cycle(caseRetries);
  }

  private static String cycle(List<Duration> pauses) {
    return pauses.stream().map(Duration::toString).collect(Collectors.joining(","));
  }
}
