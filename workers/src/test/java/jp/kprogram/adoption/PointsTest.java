package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PointsTest {

  @Test
  @DisplayName("点数は0から5までの0.5点刻みで読み書きする")
  void readsEveryValue_asItIsWritten() {
    for (Points points : Points.all()) {
      assertThat(Points.of(points.japanese(), "c1", "観点")).contains(points);
    }
    assertThat(Points.all()).extracting(Points::japanese)
        .containsExactly("0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5");
    assertThatThrownBy(() -> Points.of("3.25", "c1", "観点")).isInstanceOf(Refusal.InvalidInput.class)
        .hasMessage("「観点」は0から5までの0.5点刻みで選んでください。");
  }

  @Test
  @DisplayName("総合点は重みつきの平均を25点満点とし、千分の一点まで正確に求める")
  void weighsTotal_exactly() {
    var five = Stream.of(Criterion.values()).collect(Collectors.toMap(one -> one, one -> new Points(10)));
    var mixed = Map.of(Criterion.C1, new Points(9), Criterion.C2A, new Points(7), Criterion.C2B, new Points(6),
        Criterion.C2C, new Points(8), Criterion.C2D, new Points(5));

    assertThat(Points.total(List.of(20, 20, 20, 20, 20), five)).isEqualTo(25_000);
    assertThat(Points.total(List.of(20, 20, 20, 20, 20), mixed)).isEqualTo(17_500);
    assertThat(Points.total(List.of(33, 17, 20, 20, 10), mixed)).isEqualTo(18_650);
  }
}
