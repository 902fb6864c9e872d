package jp.kprogram.meeting;

import java.time.Instant;

/**
 * A meeting of a council (会合, R27, R47).
 *
 * @param number MTG-2026-001
 * @param council number of the council
 * @param title 第1回会合
 * @param place where it is held, or how
 * @param agendaClosesAt until when members propose items
 * @param beginsAt when it begins
 * @param agendaFixedAt when the agenda was fixed, or null
 * @param heldAt when it was put down who was present, or null
 * @param publishedAt when its minutes were confirmed and the open layer published, or null
 * @param cancelledAt when it was called off, or null
 */
public record Meeting(
    String number,
    String council,
    String title,
    String place,
    Instant agendaClosesAt,
    Instant beginsAt,
    Instant agendaFixedAt,
    Instant heldAt,
    Instant publishedAt,
    Instant cancelledAt) {

  /** Where it stands, in Japanese. */
  public String state() {
    if (cancelledAt != null) {
      return "取りやめ";
    }
    if (publishedAt != null) {
      return "議事録の公開済み";
    }
    if (heldAt != null) {
      return "議事録の作成中";
    }
    return agendaFixedAt == null ? "議題の受付中" : "開催の案内済み";
  }
}
