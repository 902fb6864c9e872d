package jp.kprogram.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of the ledger. Entries are only ever added. */
@Repository
class FundStore {

  private static final String SUMS = """
      coalesce(sum(k.appropriated * e.amount), 0) as appropriated,
      coalesce(sum(k.reserved * e.amount), 0) as reserved, coalesce(sum(k.committed * e.amount), 0) as committed,
      coalesce(sum(k.paid * e.amount), 0) as paid
      from fund_entry e join fund_entry_kind k on k.kind = e.kind
      """;

  private static final String HELD =
      "(select coalesce(sum(h.amount), 0) from fund_hold h where h.ended_at is null and h.fund = :fund%s) as held, ";

  private final JdbcClient database;

  FundStore(JdbcClient database) {
    this.database = database;
  }

  List<Fund> all() {
    return database.sql("select * from fund order by code desc").query(FundStore::fund).list();
  }

  Optional<Fund> find(String code) {
    return database
        .sql("select * from fund where code = :code")
        .param("code", code)
        .query(FundStore::fund)
        .optional();
  }

  /** Keeps every other writer of the fund waiting until this transaction ends. */
  void lock(String code) {
    database
        .sql("select code from fund where code = :code for update")
        .param("code", code)
        .query(String.class)
        .single();
  }

  FundPosition position(String fund) {
    return database.sql("select " + HELD.formatted("") + SUMS + "where e.fund = :fund")
        .param("fund", fund).query(FundStore::position).single();
  }

  FundPosition position(String fund, String concept) {
    return database
        .sql("select " + HELD.formatted(" and h.concept = :concept") + SUMS
            + "where e.fund = :fund and e.concept = :concept")
        .param("fund", fund)
        .param("concept", concept)
        .query(FundStore::position)
        .single();
  }

  /** What moved, by fiscal year and concept. */
  List<FundSums> sums(String fund) {
    return database
        .sql("select e.fiscal_year, e.concept, " + SUMS + "where e.fund = :fund group by e.fiscal_year, e.concept")
        .param("fund", fund)
        .query((row, index) -> new FundSums(
            row.getInt("fiscal_year"),
            row.getString("concept"),
            row.getLong("appropriated"),
            row.getLong("reserved"),
            row.getLong("committed"),
            row.getLong("paid")))
        .list();
  }

  List<ConceptPosition> concepts(String fund) {
    return database
        .sql("select e.concept, " + HELD.formatted(" and h.concept = e.concept") + SUMS
            + "where e.fund = :fund and e.concept is not null group by e.concept order by e.concept")
        .param("fund", fund)
        .query((row, index) -> new ConceptPosition(row.getString("concept"), position(row, index)))
        .list();
  }

  List<FundEntry> appropriations(String fund) {
    return database
        .sql("select * from fund_entry where fund = :fund and kind = 'appropriate' order by fiscal_year, id")
        .param("fund", fund)
        .query(FundStore::entry)
        .list();
  }

  long count(String fund) {
    return database
        .sql("select count(*) from fund_entry where fund = :fund").param("fund", fund).query(Long.class).single();
  }

  List<FundEntry> entries(String fund, int page, int size) {
    return database
        .sql("select * from fund_entry where fund = :fund order by id desc limit :size offset :offset")
        .param("fund", fund)
        .param("size", size)
        .param("offset", (long) page * size)
        .query(FundStore::entry)
        .list();
  }

  /** The fund in which a concept has a reserve. */
  Optional<String> fundOf(String concept) {
    return database
        .sql("""
            select e.fund from fund_entry e join fund_entry_kind k on k.kind = e.kind where e.concept = :concept
            group by e.fund having sum(k.reserved * e.amount) > 0
            """)
        .param("concept", concept)
        .query(String.class)
        .optional();
  }

  boolean knows(String concept) {
    return database
        .sql("select count(*) from fund_entry where concept = :concept")
        .param("concept", concept)
        .query(Long.class)
        .single() > 0;
  }

  Optional<FundEntry> findByKey(String entryKey) {
    return database
        .sql("select * from fund_entry where entry_key = :entryKey")
        .param("entryKey", entryKey)
        .query(FundStore::entry)
        .optional();
  }

  void insert(Posting posting, EntryKind kind, int fiscalYear, String transferId, String by, Instant now) {
    database
        .sql("""
            insert into fund_entry (fund, fiscal_year, kind, concept, amount, case_number, entry_key, reason,
              entered_by, entered_at, transfer_id)
            values (:fund, :fiscalYear, :kind, :concept, :amount, :caseNumber, :entryKey, :reason, :by, :now,
              :transferId)
            """)
        .param("fund", posting.fund())
        .param("fiscalYear", fiscalYear)
        .param("kind", kind.code())
        .param("concept", posting.concept())
        .param("amount", posting.amount().amount())
        .param("caseNumber", posting.caseNumber())
        .param("entryKey", posting.entryKey())
        .param("reason", posting.reason())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .param("transferId", transferId)
        .update();
  }

  private static Fund fund(ResultSet row, int index) throws SQLException {
    return new Fund(row.getString("code"), row.getString("name"), row.getString("ministry"), row.getString("agency"));
  }

  private static FundPosition position(ResultSet row, int index) throws SQLException {
    return new FundPosition(
        new Yen(row.getLong("appropriated")),
        new Yen(row.getLong("reserved")),
        new Yen(row.getLong("committed")),
        new Yen(row.getLong("held")),
        new Yen(row.getLong("paid")));
  }

  private static FundEntry entry(ResultSet row, int index) throws SQLException {
    return new FundEntry(
        row.getLong("id"),
        row.getString("fund"),
        row.getInt("fiscal_year"),
        Coded.stored(EntryKind.class, row.getString("kind")),
        row.getString("concept"),
        new Yen(row.getLong("amount")),
        row.getString("case_number"),
        row.getString("entry_key"),
        row.getString("reason"),
        row.getString("entered_by"),
        Moments.fromColumn(row, "entered_at"),
        row.getString("transfer_id"));
  }
}
