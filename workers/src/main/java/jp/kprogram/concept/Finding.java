package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/**
 * What the table concept-check finds in a draft: ok, or the first point to mend, told to its author (R10, R23, R24,
 * R59; paper L36, L60, L140).
 */
public enum Finding implements Coded {
  OK("ok", "要件を満たしています。"),
  VISION_LINK_MISSING("vision-link-missing",
      "テーマの技術が、公表された研究開発ビジョンにありません。テーマの案件で技術を確かめてください。"),
  PUBLIC_NEED_MISSING("public-need-missing", "「公的利用」が書かれていません。どの府省が何のためにどう使うかを書いてください。"),
  CIVIL_NEED_MISSING("civil-need-missing", "「民生利用」が書かれていません。どの産業や暮らしの場面でどう使うかを書いてください。"),
  USING_MINISTRY_MISSING("using-ministry-missing", "「成果を使う府省」が選ばれていません。一つ以上選んでください。"),
  SINGLE_MINISTRY("single-ministry",
      "「成果を使う府省」が一つだけです。ほかの府省も選ぶか、「一つの府省に限る理由」を書いてください。"),
  IMPLEMENTER_MISSING("implementer-missing",
      "「社会実装の担い手」がありません。担い手を書くか、「担い手を挙げられない理由」を書いてください。"),
  SLOTS_MISSING("slots-missing", "公募枠がありません。「公募枠を定める」で一つ以上加えてください。"),
  CEILING_EXCEEDED("ceiling-exceeded",
      "公募枠の上限額の合計が、構想の「上限額」を超えています。公募枠を減らすか、構想の上限額を改めてください。"),
  FEASIBILITY_SLOT_MISSING("feasibility-slot-missing",
      "FS公募を先に行う構想ですが、種類が「フィージビリティスタディ（FS）」の公募枠がありません。加えてください。"),
  LEAD_SLOTS_MISSING("lead-slots-missing",
      "主たる代表者を先に採択する構想ですが、種類が「主たる代表者」と「追加公募の一部課題」の公募枠がそろっていません。加えてください。"),
  MAIN_SLOT_MISSING("main-slot-missing", "種類が「本公募」の公募枠がありません。加えてください。"),
  /** Something that the table needs was not there; it decides nothing then. */
  INCOMPLETE("incomplete", "確かめられない項目があります。すべての項目と公募枠を見直して、もう一度提出してください。");

  private final String code;
  private final String japanese;

  Finding(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String japanese() {
    return japanese;
  }
}
