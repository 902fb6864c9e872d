package jp.kprogram.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import jp.kprogram.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("提案の内容")
class ProposalContentTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "title, 技術の名称", "organisation, 提案者の所属機関", "advancedTechnology, 先端技術", "humanResources, 人材資源",
    "network, ネットワーク", "publicUseNeed, 公的利用のニーズ", "civilUseNeed, 民生利用のニーズ"
  })
  @DisplayName("三つの軸と二つのニーズのどれを欠いても、項目の名を挙げて断る")
  void refusesContent_withoutAnyOfItsParts(String field, String label) {
    for (String missing : new String[] {null, "", "　\n "}) {
      assertThatThrownBy(() -> content(Map.of(field, missing == null ? "null" : missing)))
          .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
            assertThat(refusal.field()).contains(field);
            assertThat(refusal).hasMessageContaining(label);
          });
    }
  }

  @Test
  @DisplayName("年数は様式と同じ幅でしか受け付けない")
  void refusesYears_outOfRange() {
    var content = content(Map.of());

    assertThatThrownBy(() -> content.withTimeframe(0, 5)).hasMessageContaining("見通す期間");
    assertThatThrownBy(() -> content.withTimeframe(51, 5)).hasMessageContaining("1から50");
    assertThatThrownBy(() -> content.withTimeframe(10, 21)).hasMessageContaining("研究開発の期間");
    assertThatThrownBy(() -> content.withTimeframe(10, null)).isInstanceOf(Refusal.InvalidInput.class);
    assertThat(content.withTimeframe(50, 20).timeframeAcknowledged()).isTrue();
  }

  private static ProposalContent content(Map<String, String> changes) {
    var texts = new HashMap<>(Map.of(
        "title", "名称", "organisation", "所属", "advancedTechnology", "技術", "humanResources", "人材",
        "network", "連携", "publicUseNeed", "公的", "civilUseNeed", "民生"));
    texts.putAll(changes);
    texts.replaceAll((field, text) -> "null".equals(text) ? null : text);
    return new ProposalContent(
        texts.get("title"), texts.get("organisation"), TechnologyDomain.BIO, TechnologyCategory.EMERGING,
        TechnologyField.OTHER, texts.get("advancedTechnology"), texts.get("humanResources"), texts.get("network"),
        texts.get("publicUseNeed"), texts.get("civilUseNeed"), TargetType.ACQUISITION, 10, 5, false);
  }
}
