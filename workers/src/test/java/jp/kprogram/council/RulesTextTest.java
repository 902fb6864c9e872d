package jp.kprogram.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.kprogram.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("規約の文案")
class RulesTextTest {

  private static final List<RulesClause> RULES = List.of(
      new RulesClause(1, "目的", "この規約は、必要な事項を定めます。"),
      new RulesClause(2, "削除", "削除", true),
      new RulesClause(10, "会合", "会合は年に二回以上開きます。\n\n第3項のとおりとします。"));

  @Test
  @DisplayName("条を一つの文案にし、文案から同じ条に戻す")
  void readsBackWhatItWrote() {
    String text = RulesText.of(RULES);

    assertThat(text).isEqualTo("""
        第1条（目的）
        この規約は、必要な事項を定めます。

        第2条　削除

        第10条（会合）
        会合は年に二回以上開きます。

        第3項のとおりとします。""");
    assertThat(RulesText.clauses(text)).isEqualTo(RULES);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "はじめに\n第1条（目的）\n本文", "第1条（目的）", "第2条（目的）\n本文\n第1条（会合）\n本文",
      "第1条（目的）\n本文\n第1条（会合）\n本文", "第1条　削除\n本文", "本文だけ"})
  @DisplayName("条に分けられない文案は、どこが読めないかを示して受け付けない")
  void refusesWhatIsNoSequenceOfClauses(String text) {
    assertThatThrownBy(() -> RulesText.clauses(text)).isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
      assertThat(refusal.code()).isEqualTo("RULES_FORM");
      assertThat(refusal).hasMessageContaining("第1条（目的）");
    });
  }

  @Test
  @DisplayName("一つの条の本文に、別の条の見出しは書けない")
  void refusesAClauseInAClause() {
    assertThat(RulesText.oneClause(" 一行目 \n 二行目 ")).isEqualTo("一行目\n二行目");
    assertThatThrownBy(() -> RulesText.oneClause("本文\n第9条（秘密）")).isInstanceOf(Refusal.InvalidInput.class);
  }
}
