package jp.kprogram.shared.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Json 変数の一覧")
class StringsTest {

  private final Strings strings = new Strings();

  @Test
  @DisplayName("Json の配列・Java の一覧・未設定のいずれも文字列の一覧になる")
  void readsEveryShape() {
    assertThat(strings.of(Spin.JSON("[\"mori\",\"aoki\"]"))).containsExactly("mori", "aoki");
    assertThat(strings.of(List.of("mext"))).containsExactly("mext");
    assertThat(strings.of(null)).isEmpty();
  }

  @Test
  @DisplayName("4000字を超える文章も、引用符を含む文章も、そのまま読み戻せる")
  void keepsLongTexts() {
    String text = "「案」\"quoted\"\n".repeat(1000);

    assertThat(Json.string(Spin.JSON(Json.of(text).toString()))).isEqualTo(text);
  }
}
