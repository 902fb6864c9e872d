package jp.kprogram.app.sample;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.fund.Funds;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.Yaml;

/**
 * Fills an empty database with a programme at work, through the same processes, forms and rules that people use:
 * 27 listed technologies in four domains, three proposals that wait to be screened, a guideline before the Program
 * Council, and the two funds with the budget measures of the real programme. All in one transaction: a start that is interrupted leaves nothing behind and is made up for by the next.
 */
@Component
@Profile("demo")
class SampleProgramme {

  private static final Logger LOG = LoggerFactory.getLogger(SampleProgramme.class);

  private static final String RESEARCHERS = "researcher";

  private static final Map<String, Object> SCREENED_AS_FIT = Map.ofEntries(
      Map.entry("superiority", "met"),
      Map.entry("superiorityReason", "我が国の優位性・不可欠性の確保につながる。"),
      Map.entry("marketShortfall", "met"),
      Map.entry("marketShortfallReason", "市場のみに委ねては投資が不十分となりがちである。"),
      Map.entry("multiUse", "met"),
      Map.entry("multiUseReason", "民生利用と公的利用の双方が見込まれる。"),
      Map.entry("existingProgramme", "none"),
      Map.entry("existingProgrammeReason", "各省の既存の事業と重複しない。"),
      Map.entry("strategyConsistency", "consistent"),
      Map.entry("strategyConsistencyReason", "AI・量子等の各種の戦略と整合する。"));

  private final FormService forms;
  private final TaskService tasks;
  private final HistoryService history;
  private final RepositoryService repository;
  private final IdentityService identity;
  private final People people;
  private final Funds funds;
  private final TransactionTemplate transaction;

  SampleProgramme(
      FormService forms,
      TaskService tasks,
      HistoryService history,
      RepositoryService repository,
      IdentityService identity,
      People people,
      Funds funds,
      TransactionTemplate transaction) {
    this.forms = forms;
    this.tasks = tasks;
    this.history = history;
    this.repository = repository;
    this.identity = identity;
    this.people = people;
    this.funds = funds;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void load() throws IOException {
    if (history.createHistoricProcessInstanceQuery().count() > 0) {
      return;
    }
    List<Map<String, Object>> proposals = rows("proposals");
    List<Map<String, Object>> appropriations = rows("appropriations");
    transaction.executeWithoutResult(status -> {
      for (int number = 0; number < proposals.size(); number++) {
        propose(proposals.get(number), number);
      }
      openGuideline();
      appropriations.forEach(this::appropriate);
    });
    LOG.info("sample programme loaded: {} proposals, one guideline in deliberation, {} budget measures",
        proposals.size(), appropriations.size());
  }

  private void propose(Map<String, Object> proposal, int number) {
    var fields = new HashMap<>(proposal);
    boolean waiting = Boolean.TRUE.equals(fields.remove("waiting"));
    fields.remove("source");
    fields.put("horizonYears", 10);
    fields.put("spanYears", 5);
    fields.put("organisation", "架空大学 先端技術研究院");
    String researcher = member(RESEARCHERS, number);
    String instance = as(researcher, () -> start("technology-proposal", fields));
    if (!waiting) {
      as(member(Offices.SECRETARIAT, number), () -> complete(instance, "screen-proposal", SCREENED_AS_FIT));
    }
  }

  private void openGuideline() {
    String officer = member(Offices.SECRETARIAT, 0);
    String instance = as(officer, () -> start("operation-guideline", Map.of(
        "guidelineTitle", "経済安全保障重要技術育成プログラムの運用・評価指針（試行例）",
        "purpose", "ファンディング機関等における推進体制と、プログラムの具体的な実施方法を定める。")));
    as(officer, () -> complete(instance, "draft-guideline", Map.of(
        "organisationText", "研究開発構想ごとにプログラム・ディレクターを置き、協議会と連携して推進する。",
        "methodText", "公募により実施し、複数年度にわたり柔軟かつ機動的に運用する。",
        "evaluationText", "外部有識者による中間評価・事後評価を行い、結果を公表する。")));
  }

  /** One enters, another confirms. */
  void appropriate(Map<String, Object> appropriation) {
    String instance = as(member(Offices.SECRETARIAT, 0), () -> start("fund-appropriation", appropriation));
    String ministry = funds.get((String) appropriation.get("fund")).ministry();
    as(member(ministry, 0), () -> complete(instance, "confirm-appropriation", Map.of(
        "outcome", "confirm",
        "reason", "プログラムの資料に示された額と根拠を確かめた。注記のある項目は注記のとおり。")));
  }

  private String start(String process, Map<String, Object> fields) {
    String definition = repository.createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
    return forms.submitStartForm(definition, fields).getId();
  }

  private String complete(String instance, String task, Map<String, Object> fields) {
    String id = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(task).singleResult().getId();
    forms.submitTaskForm(id, fields);
    return id;
  }

  private String as(String userId, Supplier<String> step) {
    identity.setAuthentication(userId, people.groupsOf(userId));
    try {
      return step.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  private String member(String group, int number) {
    var members = people.membersOf(group);
    return members.get(number % members.size()).id();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(String what) throws IOException {
    try (var file = new ClassPathResource("sample/%s.yml".formatted(what)).getInputStream()) {
      Map<String, Object> content = new Yaml().load(file);
      return (List<Map<String, Object>>) content.get(what);
    }
  }
}
