package jp.kprogram.information;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.crypto.SecretKey;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The contents of secrets: sealed part by part as they come in, opened part by part as they go out. No file, no table
 * and, but for one part at a time, no memory ever holds them open. Each version has a key of its own.
 */
@Repository
class SecretContents {

  private static final int PART = 256 * 1024;
  private static final String FILE_NAME = "file-name";
  private static final String SHA256 = "sha256";

  private final Vault vault;
  private final SealedTexts texts;
  private final JdbcClient database;
  private final Clock clock;

  SecretContents(Vault vault, SealedTexts texts, JdbcClient database, Clock clock) {
    this.vault = vault;
    this.texts = texts;
    this.database = database;
    this.clock = clock;
  }

  /** Begins a version; nobody sees it before it is finished. */
  int begin(String secret, String person) {
    int version = database
        .sql("select coalesce(max(version), 0) + 1 from secret_content where secret = :secret")
        .param("secret", secret).query(Integer.class).single();
    database
        .sql("""
            insert into secret_content (secret, version, uploaded_by, begun_at)
            values (:secret, :version, :person, :now)
            """)
        .param("secret", secret)
        .param("version", version)
        .param("person", person)
        .param("now", Moments.toColumn(clock.instant()))
        .update();
    return version;
  }

  /**
   * Seals what comes in, each part in a transaction of its own.
   *
   * @param most bytes that it may have
   * @throws ContentTooLarge where it has more
   */
  StoredContent write(String secret, int version, InputStream content, long most) throws IOException {
    SecretKey key = vault.make(owner(secret, version));
    MessageDigest digest = sha256();
    byte[] part = content.readNBytes(PART);
    long size = 0;
    for (int number = 0; ; number++) {
      size += part.length;
      if (size > most) {
        throw new ContentTooLarge(most);
      }
      digest.update(part);
      byte[] next = part.length < PART ? new byte[0] : content.readNBytes(PART);
      boolean last = next.length == 0;
      insert(secret, version, number,
          Sealing.sealPart(key, part, part.length, place(secret, version), number, last));
      Arrays.fill(part, (byte) 0);
      if (last) {
        return new StoredContent(version, size, number + 1, HexFormat.of().formatHex(digest.digest()));
      }
      part = next;
    }
  }

  private void insert(String secret, int version, int number, byte[] sealed) {
    database
        .sql("insert into secret_part (secret, version, part, sealed) values (:secret, :version, :part, :sealed)")
        .param("secret", secret)
        .param("version", version)
        .param("part", number)
        .param("sealed", sealed)
        .update();
  }

  void finish(String secret, StoredContent stored, String fileName) {
    texts.put(secret, FILE_NAME, stored.version(), fileName);
    texts.put(secret, SHA256, stored.version(), stored.sha256());
    database
        .sql("""
            update secret_content set size = :size, parts = :parts, finished_at = :now
            where secret = :secret and version = :version
            """)
        .param("size", stored.size())
        .param("parts", stored.parts())
        .param("now", Moments.toColumn(clock.instant()))
        .param("secret", secret)
        .param("version", stored.version())
        .update();
  }

  /** The last version that came in whole and is not erased. */
  Optional<Integer> latest(String secret) {
    return database
        .sql("""
            select version from secret_content
            where secret = :secret and finished_at is not null and erased_at is null order by version desc limit 1
            """)
        .param("secret", secret).query(Integer.class).optional();
  }

  /** Size and name of a version; empty where it is not there any more. */
  Optional<ContentNote> note(String secret, int version) {
    return database
        .sql("""
            select size from secret_content
            where secret = :secret and version = :version and finished_at is not null and erased_at is null
            """)
        .param("secret", secret).param("version", version).query(Long.class).optional()
        .map(size -> new ContentNote(
            version,
            size,
            texts.find(secret, FILE_NAME, version).orElse(secret),
            texts.find(secret, SHA256, version).orElse("")));
  }

  /**
   * Opens a version part by part.
   *
   * @param still asked before each part: where it says no, nothing further goes out
   * @throws ReadingStopped where it said no
   */
  void read(String secret, int version, OutputStream reader, BooleanSupplier still) throws IOException {
    SecretKey key = vault.keyOf(owner(secret, version));
    int parts = database.sql("select parts from secret_content where secret = :secret and version = :version")
        .param("secret", secret).param("version", version).query(Integer.class).single();
    for (int number = 0; number < parts; number++) {
      byte[] sealed = database
          .sql("select sealed from secret_part where secret = :secret and version = :version and part = :part")
          .param("secret", secret).param("version", version).param("part", number)
          .query((row, index) -> row.getBytes("sealed"))
          .optional()
          .orElseThrow(() -> new ReadingStopped(secret)); // erased in the meantime
      if (!still.getAsBoolean()) {
        throw new ReadingStopped(secret);
      }
      byte[] open = Sealing.openPart(key, sealed, place(secret, version), number, number == parts - 1);
      reader.write(open);
      Arrays.fill(open, (byte) 0);
    }
  }

  /** Erases a version: its key first, so that what is left anywhere of its parts opens no more. */
  void erase(String secret, int version) {
    vault.forget(owner(secret, version));
    database.sql("delete from secret_part where secret = :secret and version = :version")
        .param("secret", secret).param("version", version).update();
    database.sql("update secret_content set erased_at = :now where secret = :secret and version = :version")
        .param("now", Moments.toColumn(clock.instant()))
        .param("secret", secret).param("version", version).update();
  }

  /** Erases every version but one, or all where none is to stay. */
  void eraseBut(String secret, int kept) {
    database
        .sql("select version from secret_content where secret = :secret and version <> :kept and erased_at is null")
        .param("secret", secret).param("kept", kept).query(Integer.class).list()
        .forEach(version -> erase(secret, version));
  }

  private static String owner(String secret, int version) {
    return secret + "/" + version;
  }

  private static String place(String secret, int version) {
    return "content " + owner(secret, version);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
