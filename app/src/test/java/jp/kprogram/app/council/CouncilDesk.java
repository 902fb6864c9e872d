package jp.kprogram.app.council;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.SampleProjects;
import jp.kprogram.council.Councils;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk at which councils are set up: from a project that starts to rules that all agree on. */
@Component
public class CouncilDesk {

  static final String SECRETARIAT = "sato";
  static final String OTHER_SECRETARY = "takahashi";
  static final String AGENCY = "ogawa";
  static final String REPRESENTATIVE = "tanaka";
  static final String MINISTRY = "watanabe";
  static final String IMPLEMENTER = "fukuda";
  static final String KNOWLEDGE = "kato";
  static final String THINK_TANK = "ishii";

  /** One of each of the six categories. */
  static final List<String> SIX = List.of(REPRESENTATIVE, AGENCY, MINISTRY, IMPLEMENTER, KNOWLEDGE, THINK_TANK);

  static final Map<String, Object> AGREE = Map.of("position", "agree");

  private final CaseDesk desk;
  private final SampleProjects projects;
  private final Councils councils;
  private final ProcessEngine engine;
  private final JdbcClient database;

  CouncilDesk(
      CaseDesk desk, SampleProjects projects, Councils councils, ProcessEngine engine, JdbcClient database) {
    this.desk = desk;
    this.projects = projects;
    this.councils = councils;
    this.engine = engine;
    this.database = database;
  }

  /** A project that starts, and with it the setting-up of its council; gives the case number. */
  public String begun(String representative, boolean required) {
    return begunFor(projects.start(representative, required));
  }

  public String begunFor(String project) {
    engine.getRuntimeService().createSignalEvent("project-started")
        .setVariables(Map.of("projectNumber", project)).send();
    String instance = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("council-setup")
        .variableValueEquals("projectNumber", project).singleResult().getId();
    engine.getManagementService().executeJob(
        engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult().getId());
    return councils.of(project).orElseThrow().number();
  }

  /** Members of all six categories are proposed and approved. */
  public String invited() {
    String council = begun(REPRESENTATIVE, false);
    propose(council, six());
    approve(council);
    return council;
  }

  /** All have consented; the rules are being drafted. */
  public String consented() {
    String council = invited();
    SIX.forEach(person -> answer(person, council, "yes"));
    return council;
  }

  /** All have agreed on the rules. */
  public String established() {
    String council = consented();
    put(council);
    String consensus = consensus(council);
    SIX.forEach(person -> desk.complete(person, consensus, "state-position", AGREE));
    return council;
  }

  public void propose(String council, Map<String, Object> fields) {
    desk.complete(AGENCY, council, "propose-members", fields);
  }

  public void approve(String council) {
    desk.complete(SECRETARIAT, council, "approve-members", Map.of("membersOutcome", "approve"));
  }

  /** One person in each category. */
  public static Map<String, Object> six() {
    return new HashMap<>(Map.ofEntries(
        entry("setupWay", "new"),
        entry("representatives", CaseDesk.list(REPRESENTATIVE)),
        entry("agencyMembers", CaseDesk.list(AGENCY)),
        entry("ministryMembers", CaseDesk.list(MINISTRY)),
        entry("implementerMembers", CaseDesk.list(IMPLEMENTER)),
        entry("knowledgeMembers", CaseDesk.list(KNOWLEDGE)),
        entry("thinkTankMembers", CaseDesk.list(THINK_TANK))));
  }

  /** The representative and the agency alone, with the reasons for all others. */
  public static Map<String, Object> two(String representative) {
    return new HashMap<>(Map.ofEntries(
        entry("setupWay", "new"),
        entry("representatives", CaseDesk.list(representative)),
        entry("agencyMembers", CaseDesk.list(AGENCY)),
        entry("ministryGap", "担当が決まっていない。"),
        entry("implementerGap", "まだ見当がつかない。"),
        entry("knowledgeGap", "課題の中で足りる。"),
        entry("thinkTankGap", "後から加わる。")));
  }

  /** The answer of a person to the open invitation. */
  public void answer(String person, String council, String answer) {
    desk.complete(person, invitation(person, council), "answer-council-invitation",
        Map.of("invitationAnswer", answer));
  }

  /** The number of the invitation of a person that was proposed last. */
  public String invitation(String person, String council) {
    return database.sql("select max(number) from council_invitation where person = :person and council = :council")
        .param("person", person).param("council", council).query(String.class).single();
  }

  /** The draft of the rules goes to the members. */
  public void put(String council) {
    desk.complete(SECRETARIAT, council, "edit-rules", Map.of("rulesAction", "put"));
  }

  /** The consensus that a council seeks now. */
  public String consensus(String council) {
    return database.sql("select max(number) from consensus where council = :council")
        .param("council", council).query(String.class).single();
  }

  public void agree(String consensus, String... people) {
    List.of(people).forEach(person -> desk.complete(person, consensus, "state-position", AGREE));
  }

  public void object(String consensus, String person, String reason) {
    desk.complete(person, consensus, "state-position", Map.of("position", "object", "reason", reason));
  }

  /** Who is asked for a position now. */
  public Set<String> asked(String consensus) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(consensus).list().stream()
        .filter(task -> task.getTaskDefinitionKey().startsWith("state-position"))
        .map(Task::getAssignee).collect(Collectors.toSet());
  }

  /** The text of the round that is open or was last. */
  public String words(String consensus) {
    return database.sql("select words from consensus_text where consensus = :number order by edition desc limit 1")
        .param("number", consensus).query(String.class).single();
  }

  public void revise(String consensus, String words) {
    desk.complete(SECRETARIAT, consensus, "revise-text", Map.of("words", words, "reason", "異議を踏まえて改めた。"));
  }

  /** Moves time. */
  public void days(int days) {
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(days))));
  }

  /** Lets the round end by its clock. */
  public void roundEnds(String consensus) {
    desk.timePasses(consensus, Duration.ofDays(20), "round-due");
  }

  public String result(String consensus) {
    return database.sql("select coalesce(result, 'open') from consensus where number = :number")
        .param("number", consensus).query(String.class).single();
  }
}
