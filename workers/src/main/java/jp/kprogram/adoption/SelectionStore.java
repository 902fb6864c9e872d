package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of selections and of who has which part in them. */
@Repository
class SelectionStore {

  private static final String KNOWN = "where :all = true or agency in (:agencies) or chair = :chair";

  private final JdbcClient database;

  SelectionStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Selection selection, String account) {
    database
        .sql("""
            insert into selection (number, call, slot, agency, status, opened_at, opened_by)
            values (:number, :call, :slot, :agency, :status, :openedAt, :account)
            """)
        .param("number", selection.number())
        .param("call", selection.call())
        .param("slot", selection.slot())
        .param("agency", selection.agency())
        .param("status", selection.status().code())
        .param("openedAt", Moments.toColumn(selection.openedAt()))
        .param("account", account)
        .update();
  }

  Optional<Selection> find(String number) {
    return database.sql("select * from selection where number = :number").param("number", number)
        .query(SelectionStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Selection> lock(String number) {
    return database.sql("select * from selection where number = :number for update").param("number", number)
        .query(SelectionStore::read).optional();
  }

  Optional<Selection> of(String call, int slot) {
    return database.sql("select * from selection where call = :call and slot = :slot")
        .param("call", call).param("slot", slot).query(SelectionStore::read).optional();
  }

  List<Selection> ofCall(String call) {
    return database.sql("select * from selection where call = :call order by slot").param("call", call)
        .query(SelectionStore::read).list();
  }

  /** Selections of some agencies or of a chair, or all, the latest first. */
  List<Selection> page(boolean all, List<String> agencies, String chair, int offset, int most) {
    return database
        .sql("select * from selection " + KNOWN + " order by opened_at desc, number desc limit :most offset :offset")
        .param("all", all).param("agencies", agencies).param("chair", chair)
        .param("offset", offset).param("most", most)
        .query(SelectionStore::read).list();
  }

  /** How many there are. */
  int count(boolean all, List<String> agencies, String chair) {
    return database.sql("select count(*) from selection " + KNOWN)
        .param("all", all).param("agencies", agencies).param("chair", chair).query(Integer.class).single();
  }

  /** @param releasedAt from when the results may be known; null before the decision */
  record Released(String call, Instant releasedAt) {}

  /** The same selections, but for those that were taken back and those that ended without an application. */
  List<Released> released(boolean all, List<String> agencies, String chair) {
    return database
        .sql("""
            select known.call, result_notice.released_at from (select * from selection
            """ + KNOWN + """
            ) known left join result_notice on result_notice.selection = known.number
            where known.status = 'open' or known.status = 'decided' and result_notice.released_at is not null
            """)
        .param("all", all).param("agencies", agencies).param("chair", chair)
        .query((row, index) -> new Released(row.getString("call"), Moments.fromColumn(row, "released_at")))
        .list();
  }

  /** Open selections in which a person has a part now. */
  List<Selection> openOf(String person) {
    return database
        .sql("""
            select * from selection where status = 'open' and number in (
              select selection from selection_role where person = :person and until is null)
            order by number
            """)
        .param("person", person).query(SelectionStore::read).list();
  }

  void appoint(String number, String chair, Instant reviewsDue) {
    database.sql("update selection set chair = :chair, reviews_due = :due where number = :number")
        .param("chair", chair).param("due", Moments.toColumn(reviewsDue)).param("number", number).update();
  }

  void applicationsIn(String number, Instant now) {
    database.sql("update selection set applications_in_at = :now where number = :number")
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  /** Whether a selection of a call takes no more applications in. */
  boolean anyComplete(String call) {
    return database
        .sql("select count(*) from selection where call = :call and applications_in_at is not null")
        .param("call", call).query(Integer.class).single() > 0;
  }

  void settleReviews(String number, Instant now) {
    database
        .sql("update selection set reviews_settled_at = :now where number = :number and reviews_settled_at is null")
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  /** The reviews are to be settled again, and the shortlist is to be decided again. */
  void reopen(String number) {
    database
        .sql("""
            update selection set reviews_settled_at = null, shortlist_round = shortlist_round + 1
            where number = :number
            """)
        .param("number", number).update();
  }

  void status(String number, SelectionStatus status) {
    database.sql("update selection set status = :status where number = :number")
        .param("status", status.code()).param("number", number).update();
  }

  /** Gives a person a part, or gives it back where it had ended. */
  void addRole(String selection, String person, SelectionRole role, Instant now) {
    int again = database
        .sql("""
            update selection_role set until = null
            where selection = :selection and person = :person and role = :role
            """)
        .param("selection", selection).param("person", person).param("role", role.code()).update();
    if (again == 0) {
      database
          .sql("""
              insert into selection_role (selection, person, role, since) values (:selection, :person, :role, :now)
              """)
          .param("selection", selection).param("person", person).param("role", role.code())
          .param("now", Moments.toColumn(now)).update();
    }
  }

  void endRole(String selection, String person, SelectionRole role, Instant now) {
    database
        .sql("""
            update selection_role set until = :now
            where selection = :selection and person = :person and role = :role and until is null
            """)
        .param("selection", selection).param("person", person).param("role", role.code())
        .param("now", Moments.toColumn(now)).update();
  }

  /** Who has a part in a selection now, by user id. */
  List<String> people(String selection, SelectionRole role) {
    return database
        .sql("""
            select person from selection_role
            where selection = :selection and role = :role and until is null order by person
            """)
        .param("selection", selection).param("role", role.code()).query(String.class).list();
  }

  /** Everybody who has any part in a selection now. */
  List<String> everybody(String selection) {
    return database
        .sql("""
            select distinct person from selection_role where selection = :selection and until is null order by person
            """)
        .param("selection", selection).query(String.class).list();
  }

  private static Selection read(ResultSet row, int index) throws SQLException {
    return new Selection(
        row.getString("number"),
        row.getString("call"),
        row.getInt("slot"),
        row.getString("agency"),
        row.getString("chair"),
        Moments.fromColumn(row, "reviews_due"),
        Coded.stored(SelectionStatus.class, row.getString("status")),
        Moments.fromColumn(row, "opened_at"),
        Moments.fromColumn(row, "reviews_settled_at"));
  }
}
