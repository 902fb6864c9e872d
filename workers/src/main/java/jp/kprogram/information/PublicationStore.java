package jp.kprogram.information;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of publications. */
@Repository
class PublicationStore {

  private final JdbcClient database;

  PublicationStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A received secret beside an edition of the words.
   *
   * @param contained null until the information officer has looked
   * @param answer what its provider answered for this edition, or null
   */
  record Held(String secret, Boolean contained, LiftAnswer answer) {

    /** Whether it stands in the way, as far as is known. */
    boolean open() {
      return !Boolean.FALSE.equals(contained) && answer != LiftAnswer.LIFT;
    }
  }

  /** A round of a notice; see the table. */
  record Notice(int round, boolean extension, Instant endsAt, boolean extended) {}

  /** What a member answered; wish is null unless it asks to keep the result back. */
  record Response(int round, String person, NoticeAnswer answer, PublicationOutcome wish) {}

  /** How a result was proposed to be handled. */
  record Proposal(int attempt, PublicationOutcome outcome, LocalDate day, String consensus) {}

  void insert(Publication publication) {
    database
        .sql("""
            insert into publication (number, project, council, notified_by, kind, choice, partner, planned_on, edition,
              checked_edition, status, notified_at)
            values (:number, :project, :council, :by, :kind, :choice, :partner, :plannedOn, :edition, 0, :status, :at)
            """)
        .param("number", publication.number())
        .param("project", publication.project())
        .param("council", publication.council())
        .param("by", publication.notifiedBy())
        .param("kind", publication.kind().code())
        .param("choice", publication.choice().code())
        .param("partner", publication.partner().code())
        .param("plannedOn", publication.plannedOn())
        .param("edition", publication.edition())
        .param("status", publication.status().code())
        .param("at", Moments.toColumn(publication.notifiedAt()))
        .update();
  }

  Optional<Publication> find(String number) {
    return database.sql("select * from publication where number = :number").param("number", number)
        .query(PublicationStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Publication> lock(String number) {
    return database.sql("select * from publication where number = :number for update").param("number", number)
        .query(PublicationStore::read).optional();
  }

  void status(String number, PublicationStatus status) {
    database.sql("update publication set status = :status where number = :number")
        .param("status", status.code()).param("number", number).update();
  }

  void edition(String number, int edition) {
    database.sql("update publication set edition = :edition where number = :number")
        .param("edition", edition).param("number", number).update();
  }

  void checked(Publication publication) {
    database.sql("update publication set checked_edition = edition where number = :number")
        .param("number", publication.number()).update();
  }

  /** Secrets that some people have ever acknowledged; the duty goes on after the access. */
  List<String> received(Collection<String> people) {
    return database
        .sql("""
            select distinct secret from secret_acknowledgement
            where answer = 'acknowledge' and person in (:people) order by secret
            """)
        .param("people", people).query(String.class).list();
  }

  /** The secrets that the present edition is held against. */
  List<Held> held(Publication publication) {
    return database
        .sql("select * from publication_secret where publication = :number and edition = :edition order by secret")
        .param("number", publication.number())
        .param("edition", publication.edition())
        .query((row, index) -> new Held(
            row.getString("secret"),
            row.getObject("contained", Boolean.class),
            row.getString("answer") == null ? null : Coded.stored(LiftAnswer.class, row.getString("answer"))))
        .list();
  }

  void hold(Publication publication, String secret, Instant now) {
    database
        .sql("""
            insert into publication_secret (publication, edition, secret, listed_at)
            values (:number, :edition, :secret, :now)
            """)
        .param("number", publication.number())
        .param("edition", publication.edition())
        .param("secret", secret)
        .param("now", Moments.toColumn(now))
        .update();
  }

  void contained(Publication publication, String secret, boolean contained) {
    database
        .sql("""
            update publication_secret set contained = :contained
            where publication = :number and edition = :edition and secret = :secret
            """)
        .param("contained", contained)
        .param("number", publication.number())
        .param("edition", publication.edition())
        .param("secret", secret)
        .update();
  }

  void answered(Publication publication, String secret, LiftAnswer answer) {
    database
        .sql("""
            update publication_secret set answer = :answer
            where publication = :number and edition = :edition and secret = :secret
            """)
        .param("answer", answer.code())
        .param("number", publication.number())
        .param("edition", publication.edition())
        .param("secret", secret)
        .update();
  }

  Optional<Notice> lastNotice(String number) {
    return database
        .sql("select * from publication_notice where publication = :number order by round desc limit 1")
        .param("number", number)
        .query((row, index) -> new Notice(
            row.getInt("round"), row.getBoolean("extension"), Moments.fromColumn(row, "ends_at"),
            row.getBoolean("extended")))
        .optional();
  }

  void openNotice(String number, Notice notice) {
    database
        .sql("""
            insert into publication_notice (publication, round, extension, ends_at)
            values (:number, :round, :extension, :endsAt)
            """)
        .param("number", number)
        .param("round", notice.round())
        .param("extension", notice.extension())
        .param("endsAt", Moments.toColumn(notice.endsAt()))
        .update();
  }

  void extend(String number, int round) {
    database.sql("update publication_notice set extended = true where publication = :number and round = :round")
        .param("number", number).param("round", round).update();
  }

  /** Answers of a round. */
  List<Response> responses(String number, int round) {
    return database
        .sql("""
            select * from publication_response where publication = :number and round = :round
            order by answered_at, person
            """)
        .param("number", number)
        .param("round", round)
        .query((row, index) -> new Response(
            round,
            row.getString("person"),
            Coded.stored(NoticeAnswer.class, row.getString("answer")),
            row.getString("wish") == null ? null : Coded.stored(PublicationOutcome.class, row.getString("wish"))))
        .list();
  }

  void respond(String number, Response response, Instant now) {
    database
        .sql("""
            insert into publication_response (publication, round, person, answer, wish, answered_at)
            values (:number, :round, :person, :answer, :wish, :now)
            """)
        .param("number", number)
        .param("round", response.round())
        .param("person", response.person())
        .param("answer", response.answer().code())
        .param("wish", response.wish() == null ? null : response.wish().code())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The way that was proposed last. */
  Optional<Proposal> lastProposal(String number) {
    return database
        .sql("""
            select * from publication_outcome where publication = :number and step = 'proposed'
            order by attempt desc limit 1
            """)
        .param("number", number)
        .query((row, index) -> new Proposal(
            row.getInt("attempt"),
            Coded.stored(PublicationOutcome.class, row.getString("outcome")),
            row.getObject("outcome_day", LocalDate.class),
            row.getString("consensus")))
        .optional();
  }

  void outcome(String number, String step, Proposal outcome, String by, Instant now) {
    database
        .sql("""
            insert into publication_outcome (publication, attempt, step, outcome, outcome_day, consensus, recorded_by,
              recorded_at)
            values (:number, :attempt, :step, :outcome, :day, :consensus, :by, :now)
            """)
        .param("number", number)
        .param("attempt", outcome.attempt())
        .param("step", step)
        .param("outcome", outcome.outcome().code())
        .param("day", outcome.day())
        .param("consensus", outcome.consensus())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  void publish(PublishedResult result, Instant now) {
    database
        .sql("""
            insert into published_result (publication, project, kind, choice, title, summary, venue, published_on,
              published_at)
            values (:number, :project, :kind, :choice, :title, :summary, :venue, :day, :now)
            """)
        .param("number", result.number())
        .param("project", result.project())
        .param("kind", result.kind().code())
        .param("choice", result.choice().code())
        .param("title", result.words().title())
        .param("summary", result.words().summary())
        .param("venue", result.words().venue())
        .param("day", result.publishedOn())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Published results, the newest first. */
  List<PublishedResult> published(long offset, int most) {
    return database
        .sql("""
            select * from published_result order by published_at desc, publication desc limit :most offset :offset
            """)
        .param("most", most)
        .param("offset", offset)
        .query((row, index) -> new PublishedResult(
            row.getString("publication"),
            row.getString("project"),
            Coded.stored(PublicationKind.class, row.getString("kind")),
            Coded.stored(OpenClose.class, row.getString("choice")),
            new PublicationWords(row.getString("title"), row.getString("summary"), row.getString("venue")),
            row.getObject("published_on", LocalDate.class)))
        .list();
  }

  int publishedCount() {
    return database.sql("select count(*) from published_result").query(Integer.class).single();
  }

  private static Publication read(ResultSet row, int index) throws SQLException {
    return new Publication(
        row.getString("number"),
        row.getString("project"),
        row.getString("council"),
        row.getString("notified_by"),
        Coded.stored(PublicationKind.class, row.getString("kind")),
        Coded.stored(OpenClose.class, row.getString("choice")),
        Coded.stored(PartnerCheck.class, row.getString("partner")),
        row.getObject("planned_on", LocalDate.class),
        row.getInt("edition"),
        row.getInt("checked_edition"),
        Coded.stored(PublicationStatus.class, row.getString("status")),
        Moments.fromColumn(row, "notified_at"));
  }
}
