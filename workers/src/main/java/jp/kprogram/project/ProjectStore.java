package jp.kprogram.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of projects. */
@Repository
class ProjectStore {

  private static final String KNOWN = " where (:all = true or agency in (:agencies)) and application not in (:hidden) ";
  private static final String LATEST = " order by started_at desc, number desc limit :most offset :offset";

  private final JdbcClient database;

  ProjectStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Project project) {
    database
        .sql("""
            insert into project (number, award, application, call, slot, concept, theme, agency, title, representative,
              representative_erad, institution, amount, starts_on, ends_on, contract_number, started_at)
            values (:number, :award, :application, :call, :slot, :concept, :theme, :agency, :title, :representative,
              :erad, :institution, :amount, :startsOn, :endsOn, :contract, :startedAt)
            """)
        .param("number", project.number())
        .param("award", project.award())
        .param("application", project.application())
        .param("call", project.call())
        .param("slot", project.slot())
        .param("concept", project.concept())
        .param("theme", project.theme())
        .param("agency", project.agency())
        .param("title", project.title())
        .param("representative", project.representative())
        .param("erad", project.representativeErad())
        .param("institution", project.institution())
        .param("amount", project.amount().amount())
        .param("startsOn", project.startsOn())
        .param("endsOn", project.endsOn())
        .param("contract", project.contract())
        .param("startedAt", Moments.toColumn(project.startedAt()))
        .update();
  }

  Optional<Project> find(String number) {
    return database.sql("select * from project where number = :number").param("number", number)
        .query(ProjectStore::read).optional();
  }

  Optional<Project> ofAward(String award) {
    return database.sql("select * from project where award = :award").param("award", award)
        .query(ProjectStore::read).optional();
  }

  /**
   * Projects of some agencies, or all, but for those of some applications; the latest first.
   *
   * @param agencies at least one, known or not; so hidden
   */
  List<Project> page(boolean all, Collection<String> agencies, Collection<String> hidden, long offset, int most) {
    return database.sql("select * from project" + KNOWN + LATEST)
        .param("all", all).param("agencies", agencies).param("hidden", hidden)
        .param("offset", offset).param("most", most)
        .query(ProjectStore::read).list();
  }

  /** How many there are. */
  int count(boolean all, Collection<String> agencies, Collection<String> hidden) {
    return database.sql("select count(*) from project" + KNOWN)
        .param("all", all).param("agencies", agencies).param("hidden", hidden).query(Integer.class).single();
  }

  private static Project read(ResultSet row, int index) throws SQLException {
    return new Project(
        row.getString("number"),
        row.getString("award"),
        row.getString("application"),
        row.getString("call"),
        row.getInt("slot"),
        row.getString("concept"),
        row.getString("theme"),
        row.getString("agency"),
        row.getString("title"),
        row.getString("representative"),
        row.getString("representative_erad"),
        row.getString("institution"),
        new Yen(row.getLong("amount")),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("contract_number"),
        Moments.fromColumn(row, "started_at"));
  }
}
