package jp.kprogram.council;

import java.time.Instant;
import java.util.List;

/**
 * What the public may know of a council: that it is there. No person is named.
 *
 * @param number CNC-2026-001
 * @param kind of projects, or across them
 * @param name of the council
 * @param legalBasis what the law that it rests on is called
 * @param establishedAt when it was established
 * @param projects titles of its projects
 * @param categories of its members
 */
public record PublishedCouncil(
    String number,
    CouncilKind kind,
    String name,
    String legalBasis,
    Instant establishedAt,
    List<String> projects,
    List<MemberCategory> categories) {}
