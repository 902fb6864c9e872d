package jp.kprogram.vision;

import java.util.List;
import java.util.Map;

/**
 * Who came to a session, counted. Whether the session is valid, the table program-council-session says.
 *
 * @param session 1 for the first of the round
 * @param scientistsPresent number of scientists present (R21)
 * @param presentPercent share of those asked who are present, in percent, rounded down
 * @param quorumPercent share that is needed, in percent
 * @param rows the table of attendance
 */
public record Attendance(
    int session, int scientistsPresent, int presentPercent, int quorumPercent, List<Map<String, String>> rows) {}
