package jp.kprogram.information;

import java.time.Clock;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A key of its own for each case and for each content, kept sealed under the current key of the environment. A new key
 * of the environment so means sealing these few again, not the contents; and a content whose key is gone stays sealed
 * for ever.
 */
@Component
public class Vault {

  private final KeyRing ring;
  private final JdbcClient database;
  private final Clock clock;

  public Vault(KeyRing ring, JdbcClient database, Clock clock) {
    this.ring = ring;
    this.database = database;
    this.clock = clock;
  }

  private record Row(String owner, String keyId, byte[] sealed) {}

  /** Makes the key of a case or a content that has none. */
  SecretKey make(String owner) {
    byte[] key = Sealing.newKey();
    database
        .sql("insert into sealing_key (owner, key_id, sealed, made_at) values (:owner, :keyId, :sealed, :now)")
        .param("owner", owner)
        .param("keyId", ring.current())
        .param("sealed", Sealing.seal(ring.currentKey(), key, place(owner)))
        .param("now", Moments.toColumn(clock.instant()))
        .update();
    return new SecretKeySpec(key, "AES");
  }

  /** The key of a case or a content; there is one. */
  SecretKey keyOf(String owner) {
    Row row = database.sql("select owner, key_id, sealed from sealing_key where owner = :owner")
        .param("owner", owner)
        .query(Row.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("no key of " + owner));
    return new SecretKeySpec(opened(row), "AES");
  }

  /** Forgets a key: what was sealed under it opens no more. */
  void forget(String owner) {
    database.sql("delete from sealing_key where owner = :owner").param("owner", owner).update();
  }

  /**
   * Seals every key under the current one of the environment that is still sealed under another.
   *
   * @return how many
   */
  public int rotate() {
    List<Row> old = database.sql("select owner, key_id, sealed from sealing_key where key_id <> :current")
        .param("current", ring.current())
        .query(Row.class)
        .list();
    return old.stream().mapToInt(this::sealAgain).sum();
  }

  /** A key that was forgotten, or sealed again by another node in the meantime, stays as it is. */
  private int sealAgain(Row row) {
    return database
        .sql("""
            update sealing_key set key_id = :current, sealed = :sealed
            where owner = :owner and key_id = :old
            """)
        .param("current", ring.current())
        .param("sealed", Sealing.seal(ring.currentKey(), opened(row), place(row.owner())))
        .param("owner", row.owner())
        .param("old", row.keyId())
        .update();
  }

  /**
   * Makes sure that every key of the environment that something is sealed under is there, and is the same as then.
   *
   * @throws IllegalStateException naming the keys that are not
   */
  public void verify() {
    List<String> unusable = database
        .sql("select key_id, min(owner) as owner from sealing_key group by key_id order by key_id")
        .query((row, index) -> row.getString("owner"))
        .list().stream()
        .map(this::row)
        .filter(row -> !opens(row))
        .map(Row::keyId)
        .toList();
    if (!unusable.isEmpty()) {
      throw new IllegalStateException(
          "not started: secrets are sealed under keys that KPROGRAM_SECRET_KEYS does not hold, or holds otherwise: "
              + String.join(", ", unusable));
    }
  }

  private Row row(String owner) {
    return database.sql("select owner, key_id, sealed from sealing_key where owner = :owner")
        .param("owner", owner).query(Row.class).single();
  }

  private boolean opens(Row row) {
    try {
      opened(row);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private byte[] opened(Row row) {
    SecretKey key = ring.find(row.keyId()).orElseThrow(
        () -> new IllegalStateException("no key %s in KPROGRAM_SECRET_KEYS".formatted(row.keyId())));
    return Sealing.open(key, row.sealed(), place(row.owner()));
  }

  private static String place(String owner) {
    return "key " + owner;
  }
}
