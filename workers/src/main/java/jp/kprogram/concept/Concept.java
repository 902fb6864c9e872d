package jp.kprogram.concept;

import java.time.Instant;

/**
 * The case of an R&amp;D concept (研究開発構想).
 *
 * @param number case number, CON-2026-001
 * @param theme number of its theme, THM-2026-001
 * @param technology code of the vision's technology that it realises, TEC-01-05 (R10)
 * @param route how the theme goes on: direct, fs or lead-first
 * @param forTheme whether the theme asked for it; false for individual research beside a project
 * @param status where it stands
 * @param draftNumber number of the last draft, 0 before the first; of the approved one since the approval
 * @param draftedBy user id of who wrote the last draft; null before the first
 * @param content the last draft; null before the first
 * @param openedBy user id
 * @param approvedAt moment of the approval; null before
 */
public record Concept(
    String number,
    String theme,
    String technology,
    String route,
    boolean forTheme,
    ConceptStatus status,
    int draftNumber,
    String draftedBy,
    ConceptContent content,
    String openedBy,
    Instant approvedAt) {

  /** How the case is called: the draft's title, and before there is one, the theme. */
  public String subject() {
    return content == null ? "%sの研究開発構想".formatted(theme) : content.title();
  }
}
