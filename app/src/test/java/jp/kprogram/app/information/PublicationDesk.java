package jp.kprogram.app.information;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.council.CouncilDesk;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.council.Councils;
import org.springframework.stereotype.Component;

/** The desk at which results are notified, compared, and asked about. */
@Component
public class PublicationDesk {

  /** Represents a project, and has never received a secret. */
  public static final String RESEARCHER = "nishimura";
  /** Represents another one, and has. */
  public static final String HOLDER = InformationDesk.RECIPIENT;

  public static final String MINISTRY = "watanabe";
  public static final String AGENCY = "ogawa";
  public static final String OFFICER = "ota";
  public static final String SECRETARIAT = "sato";
  private static final List<String> MEMBERS = List.of(RESEARCHER, AGENCY, MINISTRY, "fukuda", "kato", "ishii");

  private final CaseDesk desk;
  private final CouncilDesk councils;
  private final Councils register;
  private final InformationDesk secrets;

  PublicationDesk(CaseDesk desk, CouncilDesk councils, Councils register, InformationDesk secrets) {
    this.desk = desk;
    this.councils = councils;
    this.register = register;
    this.secrets = secrets;
  }

  /** An established council of a project of the researcher without secrets. */
  public String council() {
    String council = councils.begun(RESEARCHER, false);
    councils.propose(council, CaseDesk.with(
        CouncilDesk.six(), entry("representatives", CaseDesk.list(RESEARCHER))));
    councils.approve(council);
    MEMBERS.forEach(person -> councils.answer(person, council, "yes"));
    councils.put(council);
    councils.agree(councils.consensus(council), MEMBERS.toArray(String[]::new));
    return council;
  }

  /** The project of a council. */
  public String project(String council) {
    return register.projects(council).get(0);
  }

  /** What a researcher says of a result: to be public in so many days. */
  public Map<String, Object> described(String project, int days) {
    return Map.ofEntries(
        entry("projectNumber", project),
        entry("resultKind", "paper"),
        entry("resultTitle", "量子センサの感度"),
        entry("resultSummary", "感度を10倍にした。"),
        entry("resultVenue", "計測学会誌"),
        entry("plannedOn", secrets.today().plusDays(days).toString()),
        entry("openClose", "open"),
        entry("partnerCheck", "none"));
  }

  public String notified(Map<String, Object> fields) {
    return desk.open(RESEARCHER, "result-publication", fields);
  }

  /** A result that is to be public today. */
  public String notified() {
    return notified(described(project(council()), 0));
  }

  /** The same of somebody who has received secrets through a council. */
  public String notifiedByHolder(String council) {
    return desk.open(HOLDER, "result-publication", described(project(council), 0));
  }

  public void compare(String publication, String result, String... contained) {
    Map<String, Object> fields = Map.of("comparisonResult", result, "reason", "二段落目");
    desk.complete(OFFICER, publication, "compare-with-secrets", contained.length == 0
        ? fields
        : CaseDesk.with(fields, entry("containedSecrets", CaseDesk.list(contained))));
  }

  public void respond(String person, String publication, String answer) {
    Map<String, Object> fields = Map.of("noticeAnswer", answer, "reason", "確かめたい。");
    desk.complete(person, publication, "respond-to-notice",
        answer.equals("request") ? CaseDesk.with(fields, entry("wish", "delay")) : fields);
  }

  /** Nobody objects. */
  public void agreeToNotice(String publication) {
    respond(MINISTRY, publication, "no-objection");
    respond(AGENCY, publication, "no-objection");
  }

  /** The ministry asks to keep it back. */
  public void asked(String publication) {
    respond(MINISTRY, publication, "request");
    respond(AGENCY, publication, "no-objection");
  }

  public Map<String, Object> outcome(String outcome, LocalDate day) {
    Map<String, Object> fields = Map.of("publicationOutcome", outcome, "reason", "協議の結果。");
    return day == null ? fields : CaseDesk.with(fields, entry("outcomeDay", day.toString()));
  }

  /** The secretariat proposes; gives the number of the consensus that is sought. */
  public String proposed(String publication, String outcome, LocalDate day) {
    desk.complete(SECRETARIAT, publication, "propose-outcome", outcome(outcome, day));
    return desk.calledBy(publication, "publication-outcome", "consensus");
  }

  /** All agree on what the secretariat proposes. */
  public void agreed(String publication, String outcome, LocalDate day) {
    agreedOn(publication, outcome, day);
    putDown(publication, outcome, day);
  }

  public void agreedOn(String publication, String outcome, LocalDate day) {
    councils.agree(proposed(publication, outcome, day), MEMBERS.toArray(String[]::new));
  }

  public void putDown(String publication, String outcome, LocalDate day) {
    desk.complete(SECRETARIAT, publication, "record-outcome", outcome(outcome, day));
  }

  /** The planned day is there. */
  public void dayComes(String publication) {
    desk.timePasses(publication, Duration.ofSeconds(1), "planned-day");
  }
}
