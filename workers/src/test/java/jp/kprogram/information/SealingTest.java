package jp.kprogram.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("秘密情報の封")
class SealingTest {

  private static final byte[] PLAIN = "侵入の経路".getBytes(StandardCharsets.UTF_8);

  private final SecretKey key = new SecretKeySpec(Sealing.newKey(), "AES");

  @Test
  @DisplayName("同じ鍵と同じ場所だけで開き、同じ文も毎回違う姿になる")
  void opensInItsPlace() {
    byte[] sealed = Sealing.seal(key, PLAIN, "text SEC-2026-001 title 1");

    assertThat(Sealing.open(key, sealed, "text SEC-2026-001 title 1")).isEqualTo(PLAIN);
    assertThat(sealed).isNotEqualTo(Sealing.seal(key, PLAIN, "text SEC-2026-001 title 1"));
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(PLAIN, StandardCharsets.ISO_8859_1));
  }

  @Test
  @DisplayName("別の鍵、別の場所、一字でも変えたものは開かない")
  void staysShut() {
    byte[] sealed = Sealing.seal(key, PLAIN, "text SEC-2026-001 title 1");
    byte[] changed = sealed.clone();
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> Sealing.open(key, sealed, "text SEC-2026-002 title 1"))
        .isInstanceOf(Sealing.NotOpened.class);
    assertThatThrownBy(() -> Sealing.open(key, changed, "text SEC-2026-001 title 1"))
        .isInstanceOf(Sealing.NotOpened.class);
    assertThatThrownBy(() ->
        Sealing.open(new SecretKeySpec(Sealing.newKey(), "AES"), sealed, "text SEC-2026-001 title 1"))
        .isInstanceOf(Sealing.NotOpened.class);
  }

  @Test
  @DisplayName("分けて封をしたものは、順番を変えても、途中で切っても開かない")
  void keepsItsOrder() {
    byte[] first = Sealing.sealPart(key, PLAIN, PLAIN.length, "content SEC-2026-001/1", 0, false);
    byte[] last = Sealing.sealPart(key, PLAIN, 3, "content SEC-2026-001/1", 1, true);

    assertThat(Sealing.openPart(key, first, "content SEC-2026-001/1", 0, false)).isEqualTo(PLAIN);
    assertThat(Sealing.openPart(key, last, "content SEC-2026-001/1", 1, true)).isEqualTo(Arrays.copyOf(PLAIN, 3));
    assertThatThrownBy(() -> Sealing.openPart(key, last, "content SEC-2026-001/1", 0, false))
        .isInstanceOf(Sealing.NotOpened.class);
    assertThatThrownBy(() -> Sealing.openPart(key, first, "content SEC-2026-001/1", 0, true))
        .as("the first part as if it were all").isInstanceOf(Sealing.NotOpened.class);
    assertThatThrownBy(() -> Sealing.openPart(key, first, "content SEC-2026-001/2", 0, false))
        .isInstanceOf(Sealing.NotOpened.class);
  }
}
