package jp.kprogram.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of meetings, of what is spoken of and of who was present. */
@Repository
class MeetingStore {

  private final JdbcClient database;

  MeetingStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Meeting meeting, String convenedBy, Instant now) {
    database
        .sql("""
            insert into meeting (number, council, title, place, agenda_closes_at, begins_at, convened_by, convened_at)
            values (:number, :council, :title, :place, :closesAt, :beginsAt, :by, :now)
            """)
        .param("number", meeting.number())
        .param("council", meeting.council())
        .param("title", meeting.title())
        .param("place", meeting.place())
        .param("closesAt", Moments.toColumn(meeting.agendaClosesAt()))
        .param("beginsAt", Moments.toColumn(meeting.beginsAt()))
        .param("by", convenedBy)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<Meeting> find(String number) {
    return database.sql("select * from meeting where number = :number").param("number", number)
        .query(MeetingStore::meeting).optional();
  }

  /** Meetings of a council, the newest first. */
  List<Meeting> ofCouncil(String council) {
    return database.sql("select * from meeting where council = :council order by convened_at desc, number desc")
        .param("council", council).query(MeetingStore::meeting).list();
  }

  void agendaFixed(String number, Instant now) {
    mark(number, "agenda_fixed_at", now);
  }

  void held(String number, Instant now) {
    mark(number, "held_at", now);
  }

  void published(String number, Instant now) {
    mark(number, "published_at", now);
  }

  private void mark(String number, String column, Instant now) {
    database.sql("update meeting set %s = :now where number = :number".formatted(column))
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  void cancelled(String number, String reason, Instant now) {
    database.sql("update meeting set cancelled_at = :now, cancel_reason = :reason where number = :number")
        .param("now", Moments.toColumn(now)).param("reason", reason).param("number", number).update();
  }

  /** What was proposed for a meeting waits for the next one. */
  void releaseItems(String meeting) {
    database
        .sql("update agenda_item set meeting = null, place_on_list = null where meeting = :meeting and not standing")
        .param("meeting", meeting).update();
  }

  void addItem(AgendaItem item, Instant now) {
    database
        .sql("""
            insert into agenda_item (council, meeting, standing, kind, classification, title, words, proposed_by,
              proposed_at)
            values (:council, :meeting, :standing, :kind, :classification, :title, :words, :by, :now)
            """)
        .param("council", item.council())
        .param("meeting", item.meeting())
        .param("standing", item.standing())
        .param("kind", item.kind().code())
        .param("classification", item.classification().code())
        .param("title", item.title())
        .param("words", item.words())
        .param("by", item.proposedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What the agenda of a meeting may take up: its standing items, then what was proposed and waits. */
  List<AgendaItem> candidates(Meeting meeting) {
    return database
        .sql("""
            select * from agenda_item
            where meeting = :meeting or council = :council and meeting is null and left_out_at is null
            order by standing desc, id
            """)
        .param("meeting", meeting.number()).param("council", meeting.council()).query(MeetingStore::item).list();
  }

  /** The agenda of a meeting in its order; before it is fixed, the standing items. */
  List<AgendaItem> agenda(String meeting) {
    return database.sql("select * from agenda_item where meeting = :meeting order by place_on_list, id")
        .param("meeting", meeting).query(MeetingStore::item).list();
  }

  /** What was proposed in a council and waits for a meeting. */
  List<AgendaItem> waiting(String council) {
    return database
        .sql("select * from agenda_item where council = :council and meeting is null and left_out_at is null order by id")
        .param("council", council).query(MeetingStore::item).list();
  }

  void takeUp(long item, String meeting, int position, Classification classification) {
    database
        .sql("""
            update agenda_item set meeting = :meeting, place_on_list = :position, classification = :classification
            where id = :id
            """)
        .param("meeting", meeting).param("position", position).param("classification", classification.code())
        .param("id", item).update();
  }

  void leaveOut(long item, String reason, Instant now) {
    database.sql("update agenda_item set left_out_at = :now, left_out_why = :reason where id = :id")
        .param("now", Moments.toColumn(now)).param("reason", reason).param("id", item).update();
  }

  void decidedBy(long item, String consensus) {
    database.sql("update agenda_item set consensus = :consensus where id = :id")
        .param("consensus", consensus).param("id", item).update();
  }

  void addPresent(String meeting, String person, String by, Instant now) {
    database
        .sql("""
            insert into meeting_attendance (meeting, person, recorded_by, recorded_at)
            values (:meeting, :person, :by, :now)
            """)
        .param("meeting", meeting).param("person", person).param("by", by).param("now", Moments.toColumn(now)).update();
  }

  /** Who was present, by user id. */
  List<String> present(String meeting) {
    return database.sql("select person from meeting_attendance where meeting = :meeting order by person")
        .param("meeting", meeting).query(String.class).list();
  }

  void record(ItemRecord said, String by, Instant now) {
    database
        .sql("""
            insert into item_record (item, open_words, restricted_words, decision_words, recorded_by, recorded_at)
            values (:item, :openWords, :restrictedWords, :decisionWords, :by, :now)
            """)
        .param("item", said.item())
        .param("openWords", said.openWords())
        .param("restrictedWords", said.restrictedWords())
        .param("decisionWords", said.decisionWords())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What was put down last on each item of a meeting, by the item's id. */
  Map<Long, ItemRecord> records(String meeting) {
    return database
        .sql("""
            select r.* from item_record r join agenda_item i on i.id = r.item
            where i.meeting = :meeting order by r.id
            """)
        .param("meeting", meeting)
        .query((row, index) -> new ItemRecord(row.getLong("item"), row.getString("open_words"),
            row.getString("restricted_words"), row.getString("decision_words")))
        .list().stream().collect(Collectors.toMap(ItemRecord::item, said -> said, (earlier, later) -> later));
  }

  private static Meeting meeting(ResultSet row, int index) throws SQLException {
    return new Meeting(
        row.getString("number"),
        row.getString("council"),
        row.getString("title"),
        row.getString("place"),
        Moments.fromColumn(row, "agenda_closes_at"),
        Moments.fromColumn(row, "begins_at"),
        Moments.fromColumn(row, "agenda_fixed_at"),
        Moments.fromColumn(row, "held_at"),
        Moments.fromColumn(row, "published_at"),
        Moments.fromColumn(row, "cancelled_at"));
  }

  private static AgendaItem item(ResultSet row, int index) throws SQLException {
    return new AgendaItem(
        row.getLong("id"),
        row.getString("council"),
        row.getString("meeting"),
        row.getObject("place_on_list", Integer.class),
        row.getBoolean("standing"),
        Coded.stored(ActivityKind.class, row.getString("kind")),
        Coded.stored(Classification.class, row.getString("classification")),
        row.getString("title"),
        row.getString("words"),
        row.getString("proposed_by"),
        row.getString("consensus"));
  }
}
