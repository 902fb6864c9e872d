package jp.kprogram.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("秘密情報の鍵")
class KeyRingTest {

  private static final String ONE = key(1);
  private static final String TWO = key(2);
  private static final String DEMO = "S1BST0dSQU0tREVNTy1LRVktTk9ULUZPUi1XT1JLISE=";

  @Test
  @DisplayName("初めの鍵で封をし、ほかの鍵は前に封をしたものを開く")
  void sealsWithTheFirst() {
    var ring = KeyRing.of("k2:" + TWO + ", k1:" + ONE);

    assertThat(ring.current()).isEqualTo("k2");
    assertThat(ring.ids()).containsExactly("k2", "k1");
    assertThat(ring.find("k1")).isPresent();
    assertThat(ring.find("k3")).isEmpty();
    assertThat(ring.currentKey().getEncoded()).isEqualTo(Base64.getDecoder().decode(TWO));
  }

  @Test
  @DisplayName("鍵の値は、どこにも表示されない")
  void showsNoKey() {
    assertThat(KeyRing.of("k1:" + ONE)).hasToString("KeyRing[k1]");
    assertThatThrownBy(() -> KeyRing.of("k1:" + ONE.substring(4)))
        .hasMessageNotContaining(ONE.substring(4)).hasMessageContaining("key k1 is not 32 bytes");
    assertThatThrownBy(() -> KeyRing.of(ONE)).hasMessageNotContaining(ONE).hasMessageContaining("entry 1");
    assertThatThrownBy(() -> KeyRing.of("k1:!" + ONE)).hasMessageNotContaining(ONE).hasNoCause();
  }

  @ParameterizedTest(name = "{index} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      ''            | no key
      ,             | entry 1
      k1            | entry 1
      k_1:AAAA      | entry 1
      k1:AAAA       | key k1 is not 32 bytes
      """)
  @DisplayName("読めない鍵は、直し方とともに断る")
  void refuses(String configured, String fault) {
    assertThatThrownBy(() -> KeyRing.of(configured))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("KPROGRAM_SECRET_KEYS: " + fault);
  }

  @Test
  @DisplayName("同じ名前の鍵、同じ値の鍵は断る")
  void refusesTwice() {
    assertThat(KeyRing.faults("k1:" + ONE + ",k1:" + TWO)).containsExactly("key k1 stands there twice");
    assertThat(KeyRing.faults("k1:" + ONE + ",k2:" + ONE)).containsExactly("key k2 stands there twice");
  }

  @Test
  @DisplayName("見本の鍵は、古い鍵としても本番では断る")
  void namesTheDemoKey() {
    assertThat(KeyRing.faults("k1:" + ONE)).isEmpty();
    assertThat(KeyRing.faults("k1:" + ONE + ",old:" + DEMO)).singleElement().asString().contains("old", "demo");
    assertThat(KeyRing.of("demo:" + DEMO).current()).as("a trial may").isEqualTo("demo");
  }

  private static String key(int seed) {
    byte[] bytes = new byte[KeyRing.KEY_BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (seed * 31 + i * 7);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
