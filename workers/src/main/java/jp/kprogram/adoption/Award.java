package jp.kprogram.adoption;

import java.time.Instant;
import jp.kprogram.shared.Yen;

/**
 * An award (採択後の手続) on its way to a contract (P7).
 *
 * @param number case number, AWD-2026-001
 * @param selection number of the selection
 * @param application number of the application
 * @param amount most that the contract may cost
 * @param conditions what the panel made it depend on, or null
 * @param promotedFrom number of the award whose place it takes; null for one that was adopted at once
 * @param redress number of the complaint that led to it, or null
 * @param status where it stands
 * @param openedAt when it was opened
 * @param lapsesAt from when on the agency decides whether it lapses
 * @param endReason why it ended without a contract, or null
 */
public record Award(
    String number,
    String selection,
    String application,
    Yen amount,
    String conditions,
    String promotedFrom,
    String redress,
    AwardStatus status,
    Instant openedAt,
    Instant lapsesAt,
    String endReason) {}
