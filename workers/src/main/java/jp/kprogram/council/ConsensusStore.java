package jp.kprogram.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of consensus: texts, rounds, positions and the mediator's record. */
@Repository
class ConsensusStore {

  private final JdbcClient database;

  ConsensusStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Consensus consensus, String openedBy) {
    database
        .sql("""
            insert into consensus (number, council, kind, subject, title, round_limit, limit_at, opened_by, opened_at)
            values (:number, :council, :kind, :subject, :title, :roundLimit, :limitAt, :openedBy, :openedAt)
            """)
        .param("number", consensus.number())
        .param("council", consensus.council())
        .param("kind", consensus.kind().code())
        .param("subject", consensus.subject())
        .param("title", consensus.title())
        .param("roundLimit", consensus.roundLimit())
        .param("limitAt", Moments.toColumn(consensus.limitAt()))
        .param("openedBy", openedBy)
        .param("openedAt", Moments.toColumn(consensus.openedAt()))
        .update();
  }

  Optional<Consensus> find(String number) {
    return database.sql("select * from consensus where number = :number").param("number", number)
        .query(ConsensusStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Consensus> lock(String number) {
    return database.sql("select * from consensus where number = :number for update").param("number", number)
        .query(ConsensusStore::read).optional();
  }

  /** What a council has sought consensus on, the newest first. */
  List<Consensus> ofCouncil(String council) {
    return database.sql("select * from consensus where council = :council order by number desc")
        .param("council", council).query(ConsensusStore::read).list();
  }

  void concluded(String number, ConsensusResult result, String ruleVersion, Instant now) {
    database
        .sql("""
            update consensus set result = :result, rule_version = :ruleVersion, concluded_at = :now
            where number = :number
            """)
        .param("result", result.code()).param("ruleVersion", ruleVersion).param("now", Moments.toColumn(now))
        .param("number", number).update();
  }

  void addText(String number, int edition, String words, String reason, String by, Instant now) {
    database
        .sql("""
            insert into consensus_text (consensus, edition, words, reason, written_by, written_at)
            values (:number, :edition, :words, :reason, :by, :now)
            """)
        .param("number", number).param("edition", edition).param("words", words).param("reason", reason)
        .param("by", by).param("now", Moments.toColumn(now)).update();
  }

  /** The text that was put last. */
  Text lastText(String number) {
    return database.sql("select * from consensus_text where consensus = :number order by edition desc limit 1")
        .param("number", number)
        .query((row, index) -> new Text(row.getInt("edition"), row.getString("words"), row.getString("reason")))
        .single();
  }

  void openRound(String number, int round, int edition, Instant dueAt, Instant now) {
    database
        .sql("""
            insert into consensus_round (consensus, round, edition, opened_at, due_at)
            values (:number, :round, :edition, :now, :dueAt)
            """)
        .param("number", number).param("round", round).param("edition", edition)
        .param("now", Moments.toColumn(now)).param("dueAt", Moments.toColumn(dueAt)).update();
  }

  void closeRound(String number, int round, Instant now) {
    database
        .sql("""
            update consensus_round set closed_at = :now
            where consensus = :number and round = :round and closed_at is null
            """)
        .param("now", Moments.toColumn(now)).param("number", number).param("round", round).update();
  }

  /** The newest round; empty before the first. */
  Optional<ConsensusRound> lastRound(String number) {
    return database.sql("select * from consensus_round where consensus = :number order by round desc limit 1")
        .param("number", number)
        .query((row, index) -> new ConsensusRound(
            row.getInt("round"),
            row.getInt("edition"),
            Moments.fromColumn(row, "due_at"),
            Moments.fromColumn(row, "closed_at")))
        .optional();
  }

  void state(String number, int round, String person, Position position, String reason, Instant now) {
    database
        .sql("""
            insert into consensus_position (consensus, round, person, position, reason, stated_at)
            values (:number, :round, :person, :position, :reason, :now)
            """)
        .param("number", number).param("round", round).param("person", person)
        .param("position", position.code()).param("reason", reason).param("now", Moments.toColumn(now)).update();
  }

  /** Positions of all rounds, the oldest first. */
  List<Stated> positions(String number) {
    return database.sql("select * from consensus_position where consensus = :number order by round, stated_at, person")
        .param("number", number)
        .query((row, index) -> new Stated(
            row.getInt("round"),
            row.getString("person"),
            Coded.stored(Position.class, row.getString("position")),
            row.getString("reason")))
        .list();
  }

  void mediated(String number, String mediator, String findings, String by, Instant now) {
    database
        .sql("""
            insert into consensus_mediation (consensus, mediator, findings, recorded_by, recorded_at)
            values (:number, :mediator, :findings, :by, :now)
            """)
        .param("number", number).param("mediator", mediator).param("findings", findings).param("by", by)
        .param("now", Moments.toColumn(now)).update();
    database.sql("update consensus set mediated_at = :now where number = :number")
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  /** Who mediated and what was found; empty where nobody did. */
  Optional<Mediation> mediation(String number) {
    return database.sql("select * from consensus_mediation where consensus = :number").param("number", number)
        .query((row, index) -> new Mediation(row.getString("mediator"), row.getString("findings"))).optional();
  }

  /** A text that was put, and what was said about the one before. */
  record Text(int edition, String words, String reason) {}

  /** What a mediator found. */
  record Mediation(String mediator, String findings) {}

  private static Consensus read(ResultSet row, int index) throws SQLException {
    return new Consensus(
        row.getString("number"),
        row.getString("council"),
        Coded.stored(ConsensusKind.class, row.getString("kind")),
        row.getString("subject"),
        row.getString("title"),
        row.getInt("round_limit"),
        Moments.fromColumn(row, "limit_at"),
        Moments.fromColumn(row, "opened_at"),
        row.getObject("mediated_at") != null,
        Coded.stored(ConsensusResult.class, row.getString("result")),
        Moments.fromColumn(row, "concluded_at"));
  }
}
