package jp.kprogram.information;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people write about a secret or a leak: sealed, each under its name, an edition after the other. Rows are only
 * ever added.
 */
@Repository
class SealedTexts {

  private final Vault vault;
  private final JdbcClient database;
  private final Clock clock;

  SealedTexts(Vault vault, JdbcClient database, Clock clock) {
    this.vault = vault;
    this.database = database;
    this.clock = clock;
  }

  /** Gives a new case its key. */
  void open(String caseNumber) {
    vault.make(caseNumber);
  }

  /** Seals a text; null and blank leave nothing. */
  void put(String caseNumber, String name, int edition, String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    byte[] sealed = Sealing.seal(
        vault.keyOf(caseNumber), text.strip().getBytes(StandardCharsets.UTF_8), place(caseNumber, name, edition));
    database
        .sql("""
            insert into sealed_text (case_number, name, edition, sealed, written_at)
            values (:caseNumber, :name, :edition, :sealed, :now)
            """)
        .param("caseNumber", caseNumber)
        .param("name", name)
        .param("edition", edition)
        .param("sealed", sealed)
        .param("now", Moments.toColumn(clock.instant()))
        .update();
  }

  /** A text; empty where nothing was written. */
  Optional<String> find(String caseNumber, String name, int edition) {
    return database
        .sql("""
            select sealed from sealed_text where case_number = :caseNumber and name = :name and edition = :edition
            """)
        .param("caseNumber", caseNumber)
        .param("name", name)
        .param("edition", edition)
        .query((row, index) -> row.getBytes("sealed"))
        .optional()
        .map(sealed -> new String(
            Sealing.open(vault.keyOf(caseNumber), sealed, place(caseNumber, name, edition)), StandardCharsets.UTF_8));
  }

  /** The text that was written last under a name. */
  Optional<String> latest(String caseNumber, String name) {
    int edition = lastEdition(caseNumber, name);
    return edition == 0 ? Optional.empty() : find(caseNumber, name, edition);
  }

  /** All texts under a name, one after the other, a line each. */
  String all(String caseNumber, String name) {
    return IntStream.rangeClosed(1, lastEdition(caseNumber, name))
        .mapToObj(edition -> find(caseNumber, name, edition))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  /** 0 where there is none. */
  int lastEdition(String caseNumber, String name) {
    return database
        .sql("""
            select coalesce(max(edition), 0) from sealed_text where case_number = :caseNumber and name = :name
            """)
        .param("caseNumber", caseNumber)
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  private static String place(String caseNumber, String name, int edition) {
    return "text %s %s %d".formatted(caseNumber, name, edition);
  }
}
