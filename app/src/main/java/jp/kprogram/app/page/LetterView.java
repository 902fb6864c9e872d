package jp.kprogram.app.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.kprogram.letter.Letter;
import jp.kprogram.letter.LetterStatus;
import jp.kprogram.shared.Moments;

/** A letter as the page shows it: every field is text, empty where there is nothing to say. */
record LetterView(
    String number,
    String caseNumber,
    String recipientName,
    String recipientAddress,
    String subject,
    String text,
    String status,
    String statusLabel,
    String writtenAt,
    String sentAt,
    int attempts,
    String remark) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  static LetterView of(Letter letter) {
    return new LetterView(
        letter.number(),
        letter.caseNumber(),
        letter.recipientName(),
        letter.recipientAddress() == null ? "（未登録）" : letter.recipientAddress(),
        letter.subject(),
        letter.text(),
        letter.status().code(),
        letter.status().label(),
        inWords(letter.writtenAt()),
        inWords(letter.sentAt()),
        letter.attempts(),
        remark(letter));
  }

  private static String remark(Letter letter) {
    if (letter.status() == LetterStatus.HELD) {
      return letter.recipientAddress() == null
          ? "宛先のメールアドレスが登録されていません。"
          : "書いたときにメールサーバーが設定されていませんでした。";
    }
    return letter.lastError() == null ? "" : letter.lastError();
  }

  private static String inWords(Instant moment) {
    return moment == null ? "" : MOMENT.format(moment.atZone(Moments.JAPAN));
  }
}
