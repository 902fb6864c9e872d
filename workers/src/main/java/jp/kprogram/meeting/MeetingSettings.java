package jp.kprogram.meeting;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Terms of meetings; defaults of ours [ASM] but for the standing items, which are the paper's (R27; L61).
 *
 * @param decisionRounds most rounds of consensus before a mediator is asked
 * @param decisionLimit within which consensus on a decision is sought
 * @param minutesDays working days within which those who were present say what they think of the minutes
 * @param standingItems what every agenda has
 */
@ConfigurationProperties("kprogram.meetings")
public record MeetingSettings(
    int decisionRounds, Period decisionLimit, int minutesDays, List<StandingItem> standingItems) {

  /** An item that every agenda has. */
  public record StandingItem(String title, ActivityKind kind) {}
}
