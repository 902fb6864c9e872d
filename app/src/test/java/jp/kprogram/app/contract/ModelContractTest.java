package jp.kprogram.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
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
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;

/** Models, forms, tables and Java know one another by names only; these tests hold the names together. */
@ProgrammeTest
class ModelContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*([a-zA-Z]\\w*)");
  private static final Pattern NAME_IN_FEEL = Pattern.compile("\"[^\"]*\"|[a-zA-Z]\\w*");
  private static final Set<String> FEEL_WORDS =
      Set.of("null", "true", "false", "get", "value", "and", "or", "not", "count", "if", "then", "else", "in", "contains", "string");

  private final List<DeployedModel> models = DeployedModel.all();
  private final Map<String, JsonNode> forms = DeployedModel.resources("classpath*:/forms/**/*.form")
      .collect(Collectors.toMap(file -> file.getFilename().replace(".form", ""), ModelContractTest::json));
  private final Map<String, DmnModelInstance> decisions = DeployedModel.resources("classpath*:/processes/**/*.dmn")
      .map(ModelContractTest::table)
      .collect(Collectors.toMap(ModelContractTest::decisionKey, table -> table));

  @Autowired
  private ApplicationContext application;

  @Autowired
  private People people;

  static List<DeployedModel> models() {
    return DeployedModel.all();
  }

  @Test
  @DisplayName("モデル・様式・決定表が配備されている")
  void findsWhatIsDeployed() {
    assertThat(models).isNotEmpty();
    assertThat(forms).isNotEmpty();
    assertThat(decisions).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("人の作業にはすべて様式があり、同じ配備の中に見つかる")
  void resolvesForm_ofEveryTask(DeployedModel model) {
    List<String> faults = model.askingSteps()
        .filter(step -> !forms.containsKey(String.valueOf(DeployedModel.formOf(step)))
            || !"deployment".equals(DeployedModel.camunda(step, "formRefBinding"))
            || !DeployedModel.formOf(step).equals(forms.get(DeployedModel.formOf(step)).path("id").asText()))
        .map(step -> step.getId() + " → " + DeployedModel.formOf(step))
        .toList();

    assertThat(faults).isEmpty();
  }

  @Test
  @DisplayName("どの様式もどこかで使われている")
  void usesEveryForm() {
    Set<String> used = models.stream().flatMap(DeployedModel::askingSteps).map(DeployedModel::formOf)
        .collect(Collectors.toSet());

    assertThat(used).containsAll(forms.keySet());
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("決定表と呼び出すプロセスは、すべて配備されている")
  void resolvesDecisionsAndCalls(DeployedModel model) {
    Set<String> processes = models.stream().flatMap(each -> each.all(Process.class)).map(Process::getId)
        .collect(Collectors.toSet());

    assertThat(model.all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef))
        .allMatch(decisions::containsKey);
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
    Set<String> used = models.stream().flatMap(model -> model.delegates().stream()).collect(Collectors.toSet());
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
    model.all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef).filter(decisions::containsKey)
        .forEach(decision -> read.addAll(inputs(decisions.get(decision))));
    model.askingSteps().map(DeployedModel::formOf).filter(forms::containsKey)
        .forEach(form -> read.addAll(shownIn(forms.get(form))));

    List<String> missing = read.stream()
        .filter(name -> !produced.contains(name) && !application.containsBean(name))
        .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("様式が作る変数は、どこかで読まれる")
  void readsEveryVariable_thatFormsProduce() {
    Set<String> read = new TreeSet<>(javaVariables());
    models.forEach(model -> read.addAll(model.namesRead()));
    models.forEach(model -> read.addAll(model.variablesHandedOn()));
    decisions.values().forEach(decision -> read.addAll(inputs(decision)));
    forms.values().forEach(form -> read.addAll(shownIn(form)));
    Map<String, List<String>> unread = new TreeMap<>();
    forms.forEach((name, form) -> {
      List<String> keys = keys(form).stream().filter(key -> !read.contains(key)).toList();
      if (!keys.isEmpty()) {
        unread.put(name, keys);
      }
    });

    assertThat(unread).isEmpty();
  }

  @Test
  @DisplayName("待たれるメッセージには送り手がある")
  void throwsEveryMessage_thatIsCaught() {
    Set<String> caught = models.stream().flatMap(model -> model.all(Message.class)).map(Message::getName)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(javaTexts()).containsAll(caught);
  }

  @Test
  @DisplayName("送られるメッセージには受け手がある")
  void catchesEveryMessage_thatIsThrown() {
    Set<String> caught = models.stream().flatMap(model -> model.all(Message.class)).map(Message::getName)
        .collect(Collectors.toSet());
    List<String> thrown = delegateFields()
        .filter(field -> field.getName().startsWith("MESSAGE") && field.getRawType().isEquivalentTo(String.class))
        .map(field -> String.valueOf(value(field)))
        .toList();

    assertThat(caught).containsAll(thrown);
  }

  private Set<String> produced(DeployedModel model) {
    Set<String> produced = new TreeSet<>(model.variablesSet());
    produced.addAll(javaVariables());
    model.askingSteps().map(DeployedModel::formOf).filter(forms::containsKey)
        .forEach(form -> produced.addAll(keys(forms.get(form))));
    model.all(Process.class).forEach(process ->
        models.forEach(caller -> caller.handedTo(process.getId()).forEach(produced::add)));
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
          .map(found -> found.group(1)).forEach(shown::add);
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
        .filter(name -> !name.startsWith("\"") && !FEEL_WORDS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of the process variables that delegates read and write. */
  private static Set<String> javaVariables() {
    return delegateFields()
        .filter(field -> field.getRawType().getSimpleName().equals("ProcessVariable"))
        .map(field -> nameOf(value(field)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> javaTexts() {
    return delegateFields()
        .filter(field -> field.getRawType().isEquivalentTo(String.class))
        .map(field -> String.valueOf(value(field)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaField> delegateFields() {
    return new ClassFileImporter().importPackages("jp.kprogram").stream()
        .filter(type -> type.getPackageName().contains(".delegate"))
        .map(JavaClass::getFields)
        .flatMap(Set::stream)
        .filter(field -> field.getModifiers().toString().contains("STATIC"));
  }

  private static Object value(JavaField field) {
    try {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      return reflected.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String nameOf(Object variable) {
    try {
      var accessor = variable.getClass().getMethod("name");
      return String.valueOf(accessor.invoke(variable));
    } catch (ReflectiveOperationException e) {
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
}
