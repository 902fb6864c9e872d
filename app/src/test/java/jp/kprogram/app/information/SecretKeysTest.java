package jp.kprogram.app.information;

import static jp.kprogram.app.information.InformationDesk.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Base64;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.information.KeyRing;
import jp.kprogram.information.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("09 秘密情報の鍵の交換")
class SecretKeysTest {

  private static final String NEW_KEY =
      "new:" + Base64.getEncoder().encodeToString("a key for this test, 32 bytes!!!".getBytes());
  private static final String WRONG_KEY =
      "demo:" + Base64.getEncoder().encodeToString("another one, also of 32 bytes!!!".getBytes());
  private static final String CONTENT = "侵入の経路";

  @Autowired
  private InformationDesk secrets;

  @Autowired
  private Vault own;

  @Autowired
  private JdbcClient database;

  @Autowired
  private Clock clock;

  @Value("${kprogram.information.keys}")
  private String configured;

  @AfterEach
  void sealAgainAsBefore() {
    vault(configured + "," + NEW_KEY).rotate();
  }

  @Test
  @DisplayName("新しい鍵に替えると古い鍵は要らなくなり、内容はそのまま開く。戻すこともできる")
  void opensUnderTheNewKeyAlone() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT);
    secrets.acknowledge(secret, RECIPIENT);

    int sealed = vault(NEW_KEY + "," + configured).rotate();

    assertThat(sealed).isPositive();
    assertThat(database.sql("select distinct key_id from sealing_key").query(String.class).list())
        .containsExactly("new");
    vault(NEW_KEY).verify();
    assertThat(vault(NEW_KEY + "," + configured).rotate()).as("nothing is left to do").isZero();
    assertThatThrownBy(own::verify).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not started").hasMessageEndingWith("new");
    assertThatThrownBy(() -> secrets.opened(secret, RECIPIENT)).isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(CONTENT);

    vault(configured + "," + NEW_KEY).rotate();
    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);
  }

  @Test
  @DisplayName("同じ名前で値の違う鍵では起動しない")
  void refusesStart_withAnotherKeyOfTheSameName() {
    secrets.submitted(10, CONTENT, RECIPIENT);

    assertThatThrownBy(() -> vault(WRONG_KEY).verify())
        .isInstanceOf(IllegalStateException.class).hasMessageEndingWith("demo");
  }

  private Vault vault(String keys) {
    return new Vault(KeyRing.of(keys), database, clock);
  }
}
