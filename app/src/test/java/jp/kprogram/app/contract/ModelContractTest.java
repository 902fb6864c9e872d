package jp.kprogram.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.app.rights.Rights;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.asm.ClassReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;

/** Models, forms, tables and Java know one another by names only; these tests hold the names together. */
@ProgrammeTest
class ModelContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SHOWN = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  /** A text, the name of a function with its bracket, or a name. */
  private static final Pattern NAME_IN_FEEL = Pattern.compile("\"[^\"]*\"|[a-zA-Z][\\w ]*\\(|[a-zA-Z]\\w*");
  private static final Set<String> FEEL_WORDS =
      Set.of("null", "true", "false", "and", "or", "not", "if", "then", "else");

  private static final int STRING_CONSTANT = 8;
  private static final Set<String> IN_DELEGATES = textsIn("classpath*:/jp/kprogram/**/delegate/*.class");

  private static final List<DeployedModel> MODELS = DeployedModel.all();
  private static final Map<String, JsonNode> FORMS = DeployedModel.resources("classpath*:/forms/**/*.form")
      .collect(Collectors.toMap(file -> file.getFilename().replace(".form", ""), ModelContractTest::json));
  private static final Map<String, DmnModelInstance> DECISIONS = DeployedModel
      .resources("classpath*:/processes/**/*.dmn")
      .map(ModelContractTest::table)
      .collect(Collectors.toMap(ModelContractTest::decisionKey, table -> table));

  @Autowired
  private ApplicationContext application;

  @Autowired
  private People people;

  @Autowired
  private Rights rights;

  static List<DeployedModel> models() {
    return DeployedModel.all();
  }

  @Test
  @DisplayName("モデル・様式・決定表が配備されている")
  void findsWhatIsDeployed() {
    assertThat(MODELS).isNotEmpty();
    assertThat(FORMS).isNotEmpty();
    assertThat(DECISIONS).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("人の作業にはすべて様式があり、同じ配備の中に見つかる")
  void resolvesForm_ofEveryTask(DeployedModel model) {
    List<String> faults = model.askingSteps()
        .filter(step -> !FORMS.containsKey(String.valueOf(DeployedModel.formOf(step)))
            || !"deployment".equals(DeployedModel.camunda(step, "formRefBinding"))
            || !DeployedModel.formOf(step).equals(FORMS.get(DeployedModel.formOf(step)).path("id").asText()))
        .map(step -> step.getId() + " → " + DeployedModel.formOf(step))
        .toList();

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("複数選択の項目は、空の変数から始まらない（Tasklistが送れなくなる）")
  void leavesListsUnset_beforeTheirForm(DeployedModel model) {
    List<String> faults = model.all(UserTask.class)
        .flatMap(task -> {
          var lists = lists(FORMS.get(DeployedModel.formOf(task)));
          return task.getChildElementsByType(ExtensionElements.class).stream()
              .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
              .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
              .map(CamundaInputParameter::getCamundaName)
              .filter(lists::contains)
              .map(name -> task.getId() + " → " + name);
        })
        .toList();

    assertThat(faults).isEmpty();
  }

  @Test
  @DisplayName("応募から異議の申出までの手続と決定表は、すべて利益相反によって隠される")
  void hidesAllOfApplicationAndAdoption() {
    Set<String> processes = hideable("bpmn");
    processes.addAll(List.of("redress", "remedy"));

    assertThat(rights.confidential().get("PROCESS_DEFINITION")).containsExactlyInAnyOrderElementsOf(processes);
    assertThat(rights.confidential().get("DECISION_DEFINITION")).containsExactlyInAnyOrderElementsOf(hideable("dmn"));
  }

  private static Set<String> hideable(String kind) {
    return Stream.of("06-application", "07-adoption")
        .flatMap(stage -> DeployedModel.resources("classpath*:/processes/%s/*.%s".formatted(stage, kind)))
        .map(file -> file.getFilename().replace("." + kind, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("どの様式もどこかで使われている")
  void usesEveryForm() {
    Set<String> used = MODELS.stream().flatMap(DeployedModel::askingSteps).map(DeployedModel::formOf)
        .collect(Collectors.toSet());

    assertThat(used).containsAll(FORMS.keySet());
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("決定表と呼び出すプロセスは、すべて配備されている")
  void resolvesDecisionsAndCalls(DeployedModel model) {
    Set<String> processes = MODELS.stream().flatMap(each -> each.all(Process.class)).map(Process::getId)
        .collect(Collectors.toSet());

    assertThat(model.all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef))
        .allMatch(DECISIONS::containsKey);
    assertThat(model.all(CallActivity.class).map(CallActivity::getCalledElement)).allMatch(processes::contains);
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("候補グループはすべて登録されている")
  void knowsEveryCandidateGroup(DeployedModel model) {
    List<String> unknown = model.all(UserTask.class)
        .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
        .filter(group -> !group.contains("{"))
        .filter(group -> people.groupName(group).equals(group))
        .toList();

    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("作業の Bean はすべてある")
  void findsBean_ofEveryDelegate(DeployedModel model) {
    List<String> missing = model.delegates().stream()
        .filter(name -> !application.containsBean(name) || !(application.getBean(name) instanceof JavaDelegate))
        .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("どの作業の Bean もどこかのモデルで使われている")
  void usesEveryDelegate() {
    Set<String> used = MODELS.stream().flatMap(model -> model.delegates().stream()).collect(Collectors.toSet());
    List<String> unused = Arrays.stream(application.getBeanNamesForType(JavaDelegate.class))
        .filter(name -> application.getType(name).getPackageName().startsWith("jp.kprogram."))
        .filter(name -> application.getType(name).getPackageName().endsWith(".delegate"))
        .filter(name -> !used.contains(name))
        .toList();

    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("モデル・決定表・様式が読む変数は、どこかで必ず作られる")
  void producesEveryVariable_thatIsRead(DeployedModel model) {
    Set<String> produced = produced(model);
    Set<String> read = new TreeSet<>(model.namesRead());
    read.addAll(model.variablesHandedOn());
    model.all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef).filter(DECISIONS::containsKey)
        .forEach(decision -> read.addAll(inputs(DECISIONS.get(decision))));
    model.askingSteps().map(DeployedModel::formOf).filter(FORMS::containsKey)
        .forEach(form -> read.addAll(shownIn(FORMS.get(form))));

    List<String> missing = read.stream()
        .filter(name -> !produced.contains(name) && !application.containsBean(name))
        .toList();

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("四つの目の相手は、エンジンか作業の Bean が書き、様式では入力できない")
  void setsWhomTasksAreKeptFrom_withoutForms(DeployedModel model) {
    Set<String> entered = FORMS.values().stream().flatMap(form -> keys(form).stream()).collect(Collectors.toSet());
    Set<String> set = new TreeSet<>(model.variablesSet());
    set.addAll(IN_DELEGATES);
    model.all(Process.class).forEach(process ->
        MODELS.forEach(caller -> caller.handedTo(process.getId()).forEach(set::add)));

    assertThat(model.keptFrom()).allMatch(set::contains).noneMatch(entered::contains);
  }

  @Test
  @DisplayName("様式が作る変数は、どこかで読まれる")
  void readsEveryVariable_thatFormsProduce() {
    Set<String> read = new TreeSet<>();
    MODELS.forEach(model -> read.addAll(model.namesRead()));
    MODELS.forEach(model -> read.addAll(model.variablesHandedOn()));
    DECISIONS.values().forEach(decision -> read.addAll(inputs(decision)));
    FORMS.values().forEach(form -> read.addAll(shownIn(form)));
    Map<String, List<String>> unread = new TreeMap<>();
    FORMS.forEach((name, form) -> {
      List<String> keys = keys(form).stream()
          .filter(key -> !read.contains(key) && !isReadByDelegates(key))
          .toList();
      if (!keys.isEmpty()) {
        unread.put(name, keys);
      }
    });

    assertThat(unread).isEmpty();
  }

  @Test
  @DisplayName("待たれるメッセージには送り手がある")
  void throwsEveryMessage_thatIsCaught() {
    Set<String> caught = MODELS.stream().flatMap(model -> model.all(Message.class)).map(Message::getName)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(IN_DELEGATES).containsAll(caught);
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("モデルが受け止める拒否の番号は、どれかの規則が投げるか、モデルの終わりが示す")
  void throwsEveryRefusal_thatIsCaught(DeployedModel model) {
    Set<String> thrown = textsIn("classpath*:/jp/kprogram/**/*.class");
    // or a model ends with it
    MODELS.forEach(each -> each.all(EndEvent.class)
        .flatMap(end -> end.getEventDefinitions().stream())
        .filter(ErrorEventDefinition.class::isInstance)
        .forEach(error -> thrown.add(((ErrorEventDefinition) error).getError().getErrorCode())));

    assertThat(thrown).containsAll(model.all(Error.class).map(Error::getErrorCode).toList());
  }

  @Test
  @DisplayName("送られるメッセージには受け手がある")
  void catchesEveryMessage_thatIsThrown() {
    Set<String> caught = MODELS.stream().flatMap(model -> model.all(Message.class)).map(Message::getName)
        .collect(Collectors.toSet());
    List<String> thrown = new ClassFileImporter().importPackages("jp.kprogram.programme.delegate").stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getName().equals("MESSAGE"))
        .map(JavaField::reflect)
        .map(ModelContractTest::text)
        .toList();

    assertThat(thrown).isNotEmpty();
    assertThat(caught).containsAll(thrown);
  }

  private Set<String> produced(DeployedModel model) {
    Set<String> produced = new TreeSet<>(model.variablesSet());
    produced.addAll(IN_DELEGATES);
    model.askingSteps().map(DeployedModel::formOf).filter(FORMS::containsKey)
        .forEach(form -> produced.addAll(keys(FORMS.get(form))));
    model.all(Process.class).forEach(process ->
        MODELS.forEach(caller -> caller.handedTo(process.getId()).forEach(produced::add)));
    return produced;
  }

  private static Set<String> keys(JsonNode form) {
    Set<String> keys = new TreeSet<>();
    components(form).filter(component -> component.path("key").isTextual())
        .forEach(component -> keys.add(component.path("key").asText()));
    return keys;
  }

  /** Variables that a form shows, offers or reckons with, besides its own fields. */
  private static Set<String> shownIn(JsonNode form) {
    Set<String> own = keys(form);
    Set<String> shown = new TreeSet<>();
    components(form).forEach(component -> {
      SHOWN.matcher(component.path("text").asText() + component.path("label").asText()).results()
          .forEach(found -> shown.addAll(namesIn(found.group(1))));
      for (String feel : List.of("dataSource", "valuesExpression")) {
        shown.addAll(namesIn(component.path(feel).asText()));
      }
      shown.addAll(namesIn(component.path("conditional").path("hide").asText()));
      if (component.path("valuesKey").isTextual()) {
        shown.add(component.path("valuesKey").asText());
      }
    });
    shown.removeAll(own);
    return shown;
  }

  private static Set<String> inputs(DmnModelInstance table) {
    return table.getModelElementsByType(InputExpression.class).stream()
        .flatMap(input -> namesIn(input.getText().getTextContent()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> namesIn(String feel) {
    return NAME_IN_FEEL.matcher(feel).results()
        .map(MatchResult::group)
        .filter(name -> Character.isLetter(name.charAt(0)) && !name.endsWith("(") && !FEEL_WORDS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The texts that stand in code, names of variables, messages and rules among them. One that begins with a mark ends
   * a name that is put together: {@code criterion + "Reason"}.
   */
  private static Set<String> textsIn(String classes) {
    Set<String> texts = new TreeSet<>();
    DeployedModel.resources(classes).forEach(file -> {
      try {
        var code = new ClassReader(file.getContentAsByteArray());
        char[] buffer = new char[code.getMaxStringLength()];
        for (int item = 1; item < code.getItemCount(); item++) {
          if (code.getItem(item) > 0 && code.readByte(code.getItem(item) - 1) == STRING_CONSTANT) {
            texts.add(code.readUTF8(code.getItem(item), buffer));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return texts;
  }

  private static boolean isReadByDelegates(String name) {
    return IN_DELEGATES.contains(name) || IN_DELEGATES.stream()
        .filter(text -> text.startsWith("\u0001") && name.endsWith(text.substring(1)))
        .anyMatch(text -> IN_DELEGATES.contains(name.substring(0, name.length() - text.length() + 1)));
  }

  private static String text(Field constant) {
    try {
      constant.setAccessible(true);
      return String.valueOf(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<JsonNode> components(JsonNode container) {
    List<JsonNode> all = new ArrayList<>();
    container.path("components").forEach(component -> {
      all.add(component);
      components(component).forEach(all::add);
    });
    return all.stream();
  }

  private static String decisionKey(DmnModelInstance table) {
    return table.getModelElementsByType(Decision.class).iterator().next().getId();
  }

  private static JsonNode json(Resource file) {
    try (var content = file.getInputStream()) {
      return JSON.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DmnModelInstance table(Resource file) {
    try (var content = file.getInputStream()) {
      return Dmn.readModelFromStream(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys of the fields that send a list. */
  private static Set<String> lists(JsonNode form) {
    return form.findParents("key").stream()
        .filter(field -> Set.of("checklist", "taglist").contains(field.path("type").asText()))
        .map(field -> field.path("key").asText())
        .collect(Collectors.toSet());
  }
}
