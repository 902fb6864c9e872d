package jp.kprogram.vision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of the Program Council's rounds, opinions, sessions and conclusions. */
@Repository
class DeliberationStore {

  private final JdbcClient database;
  private final People people;

  DeliberationStore(JdbcClient database, People people) {
    this.database = database;
    this.people = people;
  }

  Optional<CouncilRound> lastRound(String caseNumber) {
    return database
        .sql("""
            select round, chair, chair_substitute_of from council_round
            where case_number = :caseNumber order by round desc limit 1
            """)
        .param("caseNumber", caseNumber)
        .query((row, index) -> new CouncilRound(
            caseNumber,
            row.getInt("round"),
            row.getString("chair"),
            row.getString("chair_substitute_of"),
            opinions(caseNumber, row.getInt("round"))))
        .optional();
  }

  void insertRound(String caseNumber, int round, String chair, List<CouncilMember> members, Instant now) {
    database
        .sql("""
            insert into council_round (case_number, round, chair, convened_at)
            values (:caseNumber, :round, :chair, :now)
            """)
        .param("caseNumber", caseNumber)
        .param("round", round)
        .param("chair", chair)
        .param("now", Moments.toColumn(now))
        .update();
    for (var member : members) {
      database
          .sql("""
              insert into council_opinion (case_number, round, member, scientist)
              values (:caseNumber, :round, :member, :scientist)
              """)
          .param("caseNumber", caseNumber)
          .param("round", round)
          .param("member", member.userId())
          .param("scientist", member.scientist())
          .update();
    }
  }

  void giveOpinion(CouncilRound round, String member, OpinionKind kind, String text, Instant now) {
    database
        .sql("""
            update council_opinion set opinion = :opinion, opinion_text = :text, given_at = :now
            where case_number = :caseNumber and round = :round and member = :member
            """)
        .param("opinion", kind.code())
        .param("text", text)
        .param("now", Moments.toColumn(now))
        .param("caseNumber", round.caseNumber())
        .param("round", round.number())
        .param("member", member)
        .update();
  }

  void substitute(CouncilRound round, String absentee, String substitute, boolean scientist) {
    database
        .sql("""
            update council_opinion set member = :substitute, scientist = :scientist, substitute_of = :absentee
            where case_number = :caseNumber and round = :round and member = :absentee
            """)
        .param("substitute", substitute)
        .param("scientist", scientist)
        .param("absentee", absentee)
        .param("caseNumber", round.caseNumber())
        .param("round", round.number())
        .update();
  }

  void handChairOver(CouncilRound round, String substitute) {
    database
        .sql("""
            update council_round set chair = :substitute, chair_substitute_of = :absentee
            where case_number = :caseNumber and round = :round
            """)
        .param("substitute", substitute)
        .param("absentee", round.chair())
        .param("caseNumber", round.caseNumber())
        .param("round", round.number())
        .update();
  }

  int lastSession(CouncilRound round) {
    return database
        .sql("""
            select coalesce(max(session), 0) from council_session
            where case_number = :caseNumber and round = :round
            """)
        .param("caseNumber", round.caseNumber())
        .param("round", round.number())
        .query(Integer.class)
        .single();
  }

  void insertSession(CouncilRound round, Attendance attendance, LocalDate date, String note, List<String> present) {
    database
        .sql("""
            insert into council_session (case_number, round, session, session_date, note, scientists_present,
              present_percent, quorum_percent)
            values (:caseNumber, :round, :session, :date, :note, :scientists, :percent, :quorum)
            """)
        .param("caseNumber", round.caseNumber())
        .param("round", round.number())
        .param("session", attendance.session())
        .param("date", date)
        .param("note", note)
        .param("scientists", attendance.scientistsPresent())
        .param("percent", attendance.presentPercent())
        .param("quorum", attendance.quorumPercent())
        .update();
    for (var member : present) {
      database
          .sql("""
              insert into council_attendance (case_number, round, session, member)
              values (:caseNumber, :round, :session, :member)
              """)
          .param("caseNumber", round.caseNumber())
          .param("round", round.number())
          .param("session", attendance.session())
          .param("member", member)
          .update();
    }
  }

  void closeSession(CouncilRound round, int session, String result, String ruleVersion) {
    database
        .sql("""
            update council_session set result = :result, rule_version = :ruleVersion
            where case_number = :caseNumber and round = :round and session = :session
            """)
        .param("result", result)
        .param("ruleVersion", ruleVersion)
        .param("caseNumber", round.caseNumber())
        .param("round", round.number())
        .param("session", session)
        .update();
  }

  void conclude(CouncilRound round, int session, Conclusion conclusion, String by, Instant now) {
    database
        .sql("""
            insert into council_conclusion (case_number, round, session, outcome, reason, minority_opinion, decided_by,
              decided_at)
            values (:caseNumber, :round, :session, :outcome, :reason, :minorityOpinion, :by, :now)
            """)
        .param("caseNumber", round.caseNumber())
        .param("round", round.number())
        .param("session", session)
        .param("outcome", conclusion.outcome().code())
        .param("reason", conclusion.reason())
        .param("minorityOpinion", conclusion.minorityOpinion())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  private List<Opinion> opinions(String caseNumber, int round) {
    return database
        .sql("""
            select member, scientist, substitute_of, opinion, opinion_text from council_opinion
            where case_number = :caseNumber and round = :round order by member
            """)
        .param("caseNumber", caseNumber)
        .param("round", round)
        .query((row, index) -> new Opinion(
            person(row.getString("member")),
            row.getBoolean("scientist"),
            row.getString("substitute_of"),
            Coded.stored(OpinionKind.class, row.getString("opinion")),
            row.getString("opinion_text")))
        .list();
  }

  private Person person(String userId) {
    return people.find(userId).orElseGet(() -> new Person(userId, userId, null));
  }
}
