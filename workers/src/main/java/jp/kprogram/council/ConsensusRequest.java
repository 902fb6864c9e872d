package jp.kprogram.council;

import java.time.Instant;

/**
 * A text that is to be agreed on by all members of a council.
 *
 * @param council number of the council
 * @param kind what it is about
 * @param subject number of what it is about, such as PUB-2026-0001 or CNC-2026-001
 * @param title short name in Japanese, without anything that only some may know
 * @param words the text that is put to the members
 * @param roundLimit most rounds before a mediator is asked
 * @param limitAt instant at which seeking ends without consensus, whatever stands open
 */
public record ConsensusRequest(
    String council, ConsensusKind kind, String subject, String title, String words, int roundLimit, Instant limitAt) {}
