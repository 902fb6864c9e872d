package jp.kprogram.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of what is to be done after meetings. */
@Repository
class ActionStore {

  private static final String ACTIONS = """
      select a.*, i.meeting, i.council from action_item a join agenda_item i on i.id = a.item
      """;

  private final JdbcClient database;

  ActionStore(JdbcClient database) {
    this.database = database;
  }

  /** What was put down of an action. */
  record Entry(ActionEntryKind kind, String words, String writtenBy, Instant writtenAt) {}

  void insert(String number, long item, String words, String owner, LocalDate dueOn, String by, Instant now) {
    database
        .sql("""
            insert into action_item (number, item, words, owner, due_on, recorded_by, recorded_at)
            values (:number, :item, :words, :owner, :dueOn, :by, :now)
            """)
        .param("number", number)
        .param("item", item)
        .param("words", words)
        .param("owner", owner)
        .param("dueOn", dueOn)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<ActionItem> find(String number) {
    return database.sql(ACTIONS + " where a.number = :number").param("number", number)
        .query(ActionStore::read).optional();
  }

  List<ActionItem> ofMeeting(String meeting) {
    return database.sql(ACTIONS + " where i.meeting = :meeting order by a.number").param("meeting", meeting)
        .query(ActionStore::read).list();
  }

  void opened(String number, Instant now) {
    database.sql("update action_item set opened_at = :now where number = :number")
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  void given(String number, String owner, LocalDate dueOn) {
    database.sql("update action_item set owner = :owner, due_on = :dueOn where number = :number")
        .param("owner", owner).param("dueOn", dueOn).param("number", number).update();
  }

  void closed(String number, CheckOutcome result, Instant now) {
    database.sql("update action_item set result = :result, closed_at = :now where number = :number")
        .param("result", result.code()).param("now", Moments.toColumn(now)).param("number", number).update();
  }

  void addEntry(String number, ActionEntryKind kind, String words, String by, Instant now) {
    database
        .sql("""
            insert into action_entry (action, kind, words, written_by, written_at)
            values (:action, :kind, :words, :by, :now)
            """)
        .param("action", number)
        .param("kind", kind.code())
        .param("words", words)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  List<Entry> entries(String number) {
    return database.sql("select * from action_entry where action = :action order by id")
        .param("action", number)
        .query((row, index) -> new Entry(
            Coded.stored(ActionEntryKind.class, row.getString("kind")), row.getString("words"),
            row.getString("written_by"), Moments.fromColumn(row, "written_at")))
        .list();
  }

  private static ActionItem read(ResultSet row, int index) throws SQLException {
    return new ActionItem(
        row.getString("number"),
        row.getString("council"),
        row.getString("meeting"),
        row.getString("words"),
        row.getString("owner"),
        row.getObject("due_on", LocalDate.class),
        Coded.stored(CheckOutcome.class, row.getString("result")),
        Moments.fromColumn(row, "closed_at"));
  }
}
