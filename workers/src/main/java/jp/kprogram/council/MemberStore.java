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

/** Tables of members and of the categories that a council lacks. */
@Repository
class MemberStore {

  private final JdbcClient database;

  MemberStore(JdbcClient database) {
    this.database = database;
  }

  /** Members now, by category and in the order in which they joined. */
  List<Member> current(String council) {
    return database.sql("select * from council_membership where council = :council and left_at is null order by id")
        .param("council", council).query(MemberStore::read).list();
  }

  /** Everybody who is a member or was one, in the order in which they joined. */
  List<Member> ever(String council) {
    return database.sql("select * from council_membership where council = :council order by id")
        .param("council", council).query(MemberStore::read).list();
  }

  Optional<Member> find(String council, String person) {
    return database.sql("select * from council_membership where council = :council and person_held = :person")
        .param("council", council).param("person", person).query(MemberStore::read).optional();
  }

  void insert(Member member, String invitation) {
    database
        .sql("""
            insert into council_membership (council, person, person_held, category, organisation, project, invitation,
              rules_version, consented_at, joined_at)
            values (:council, :person, :person, :category, :organisation, :project, :invitation, :rulesVersion,
              :consentedAt, :joinedAt)
            """)
        .param("council", member.council())
        .param("person", member.person())
        .param("category", member.category().code())
        .param("organisation", member.organisation())
        .param("project", member.project())
        .param("invitation", invitation)
        .param("rulesVersion", member.rulesVersion())
        .param("consentedAt", Moments.toColumn(member.consentedAt()))
        .param("joinedAt", Moments.toColumn(member.joinedAt()))
        .update();
  }

  void left(String council, String person, String by, String reason, Instant now) {
    database
        .sql("""
            update council_membership set person_held = null, left_at = :now, left_by = :by, leave_reason = :reason
            where council = :council and person_held = :person
            """)
        .param("now", Moments.toColumn(now)).param("by", by).param("reason", reason)
        .param("council", council).param("person", person).update();
  }

  void addGap(String council, MemberCategory category, String reason, String by, Instant now) {
    database
        .sql("""
            insert into category_gap (council, category, reason, recorded_by, recorded_at)
            values (:council, :category, :reason, :by, :now)
            """)
        .param("council", council).param("category", category.code()).param("reason", reason).param("by", by)
        .param("now", Moments.toColumn(now)).update();
  }

  void fillGaps(String council, MemberCategory category, Instant now) {
    database
        .sql("""
            update category_gap set filled_at = :now
            where council = :council and category = :category and filled_at is null
            """)
        .param("now", Moments.toColumn(now)).param("council", council).param("category", category.code()).update();
  }

  /** Categories that a council lacks now. */
  List<CategoryGap> gaps(String council) {
    return database.sql("select * from category_gap where council = :council and filled_at is null order by id")
        .param("council", council)
        .query((row, index) -> new CategoryGap(
            row.getString("council"),
            Coded.stored(MemberCategory.class, row.getString("category")),
            row.getString("reason"),
            Moments.fromColumn(row, "recorded_at")))
        .list();
  }

  private static Member read(ResultSet row, int index) throws SQLException {
    return new Member(
        row.getString("council"),
        row.getString("person"),
        Coded.stored(MemberCategory.class, row.getString("category")),
        row.getString("organisation"),
        row.getString("project"),
        row.getObject("rules_version", Integer.class),
        Moments.fromColumn(row, "consented_at"),
        Moments.fromColumn(row, "joined_at"),
        Moments.fromColumn(row, "left_at"),
        row.getString("leave_reason"));
  }
}
