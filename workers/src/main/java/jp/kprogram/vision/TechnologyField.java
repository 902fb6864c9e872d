package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** The 20 technology fields of the basic guidelines of 2022-09-30, and what is none of them. */
public enum TechnologyField implements Coded {
  BIOTECHNOLOGY("biotechnology", "バイオ技術"),
  MEDICAL("medical", "医療・公衆衛生技術"),
  ARTIFICIAL_INTELLIGENCE("artificial-intelligence", "人工知能・機械学習"),
  COMPUTING("computing", "先端コンピューティング"),
  SEMICONDUCTOR("semiconductor", "マイクロプロセッサ・半導体"),
  DATA_SCIENCE("data-science", "データ科学・分析・蓄積・運用"),
  MANUFACTURING("manufacturing", "先端エンジニアリング・製造"),
  ROBOTICS("robotics", "ロボット工学"),
  QUANTUM("quantum", "量子情報科学"),
  SENSING("sensing", "先端監視・測位・センサー"),
  BRAIN_COMPUTER_INTERFACE("brain-computer-interface", "脳コンピュータ・インターフェース"),
  ENERGY("energy", "先端エネルギー・蓄エネルギー"),
  NETWORK("network", "高度情報通信・ネットワーク"),
  CYBERSECURITY("cybersecurity", "サイバーセキュリティ"),
  SPACE("space", "宇宙関連"),
  OCEAN("ocean", "海洋関連"),
  TRANSPORT("transport", "輸送"),
  HYPERSONIC("hypersonic", "極超音速"),
  CBRN("cbrn", "化学・生物・放射性物質及び核（CBRN）"),
  MATERIALS("materials", "先端材料科学"),
  OTHER("other", "その他");

  private final String code;
  private final String japanese;

  TechnologyField(String code, String japanese) {
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
