package jp.kprogram.project;

import java.time.Instant;
import java.time.LocalDate;
import jp.kprogram.shared.Yen;

/**
 * A project (研究開発課題), as it began with the contract of its award.
 *
 * @param number case number, PRJ-2026-001
 * @param award the award that it came from
 * @param application the application that was adopted
 * @param call number of the call
 * @param slot number of the slot of the call
 * @param concept number of the research concept
 * @param theme number of the theme
 * @param agency group of the agency that contracts, jst or nedo
 * @param title title of the research
 * @param representative name of the R&D representative (研究代表者)
 * @param representativeErad the representative's number in e-Rad, eight digits
 * @param institution where the representative works
 * @param amount what the contract owes
 * @param startsOn first day of the contract
 * @param endsOn last day of the contract
 * @param contract the agency's number of the contract
 * @param startedAt when the contract was put down
 */
public record Project(
    String number,
    String award,
    String application,
    String call,
    int slot,
    String concept,
    String theme,
    String agency,
    String title,
    String representative,
    String representativeErad,
    String institution,
    Yen amount,
    LocalDate startsOn,
    LocalDate endsOn,
    String contract,
    Instant startedAt) {}
