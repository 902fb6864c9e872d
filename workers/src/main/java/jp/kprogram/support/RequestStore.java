package jp.kprogram.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of requests, of their dialogues and of contacts. */
@Repository
class RequestStore {

  private final JdbcClient database;

  RequestStore(JdbcClient database) {
    this.database = database;
  }

  void insert(GovernmentRequest request) {
    database
        .sql("""
            insert into government_request (number, kind, project, title, asked_by, asked_at, due_at)
            values (:number, :kind, :project, :title, :askedBy, :askedAt, :dueAt)
            """)
        .param("number", request.number())
        .param("kind", request.kind().code())
        .param("project", request.project())
        .param("title", request.title())
        .param("askedBy", request.askedBy())
        .param("askedAt", Moments.toColumn(request.askedAt()))
        .param("dueAt", Moments.toColumn(request.dueAt()))
        .update();
  }

  Optional<GovernmentRequest> find(String number) {
    return database.sql("select * from government_request where number = :number").param("number", number)
        .query(RequestStore::read).optional();
  }

  /** Requests for a project, the newest first. */
  List<GovernmentRequest> ofProject(String project) {
    return database.sql("select * from government_request where project = :project order by asked_at desc, number desc")
        .param("project", project).query(RequestStore::read).list();
  }

  void routed(String number, String ministry) {
    database.sql("update government_request set ministry = :ministry where number = :number")
        .param("ministry", ministry).param("number", number).update();
  }

  void due(String number, Instant dueAt) {
    database.sql("update government_request set due_at = :dueAt where number = :number")
        .param("dueAt", Moments.toColumn(dueAt)).param("number", number).update();
  }

  void closed(String number, RequestResult result, Instant now) {
    database.sql("update government_request set result = :result, closed_at = :now where number = :number")
        .param("result", result.code()).param("now", Moments.toColumn(now)).param("number", number).update();
  }

  void addEntry(String number, DialogueKind kind, String words, String by, Instant now) {
    database
        .sql("""
            insert into request_entry (request, kind, words, written_by, written_at)
            values (:request, :kind, :words, :by, :now)
            """)
        .param("request", number)
        .param("kind", kind.code())
        .param("words", words)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  List<DialogueEntry> entries(String number) {
    return database.sql("select * from request_entry where request = :request order by id")
        .param("request", number)
        .query((row, index) -> new DialogueEntry(
            Coded.stored(DialogueKind.class, row.getString("kind")), row.getString("words"),
            row.getString("written_by"), Moments.fromColumn(row, "written_at")))
        .list();
  }

  void addContact(String number, Contact contact, String by, Instant now) {
    database
        .sql("""
            insert into introduced_contact (request, name, organisation, reached_by, introduced_by, introduced_at)
            values (:request, :name, :organisation, :reachedBy, :by, :now)
            """)
        .param("request", number)
        .param("name", contact.name())
        .param("organisation", contact.organisation())
        .param("reachedBy", contact.reachedBy())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  List<Contact> contacts(String number) {
    return database.sql("select * from introduced_contact where request = :request order by id")
        .param("request", number)
        .query((row, index) -> new Contact(
            row.getString("name"), row.getString("organisation"), row.getString("reached_by")))
        .list();
  }

  private static GovernmentRequest read(ResultSet row, int index) throws SQLException {
    return new GovernmentRequest(
        row.getString("number"),
        Coded.stored(RequestKind.class, row.getString("kind")),
        row.getString("project"),
        row.getString("title"),
        row.getString("asked_by"),
        Moments.fromColumn(row, "asked_at"),
        Moments.fromColumn(row, "due_at"),
        row.getString("ministry"),
        Coded.stored(RequestResult.class, row.getString("result")));
  }
}
