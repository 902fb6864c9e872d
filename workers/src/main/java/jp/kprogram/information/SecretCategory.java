package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Kinds of secrets (R51; L117) [ASM]. */
public enum SecretCategory implements Coded {
  CYBER_INCIDENT("cyber-incident", "サイバー事案に関する情報"),
  THREAT("threat", "脅威・リスクに関する情報"),
  GOVERNMENT_NEED("government-need", "政府の使用場面・要求に関する情報"),
  TECHNOLOGY("technology", "公表していない技術情報"),
  BUSINESS("business", "企業の営業秘密"),
  OTHER("other", "その他（範囲の欄に書く）");

  private final String code;
  private final String japanese;

  SecretCategory(String code, String japanese) {
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
