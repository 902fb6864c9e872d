package jp.kprogram.app.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A process model as it is deployed, asked for the names by which it hangs together with forms, beans and tables. */
record DeployedModel(String file, BpmnModelInstance model) {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![.\\w])[a-zA-Z_]\\w*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "empty", "and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "execution");

  static List<DeployedModel> all() {
    return resources("classpath*:/processes/**/*.bpmn").map(resource -> {
      try (InputStream file = resource.getInputStream()) {
        return new DeployedModel(resource.getFilename(), Bpmn.readModelFromStream(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }).toList();
  }

  static Stream<Resource> resources(String pattern) {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file;
  }

  /** Start events and user tasks that people answer by a form. */
  Stream<FlowNode> askingSteps() {
    Stream<FlowNode> starts = all(StartEvent.class).filter(start -> formOf(start) != null).map(FlowNode.class::cast);
    return Stream.concat(starts, all(UserTask.class));
  }

  static String formOf(FlowNode step) {
    return camunda(step, "formRef");
  }

  static String camunda(ModelElementInstance element, String attribute) {
    return element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute);
  }

  <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return model.getModelElementsByType(type).stream();
  }

  /** Beans that carry out steps. */
  Set<String> delegates() {
    return names(elements()
        .map(element -> element.getAttribute("http://camunda.org/schema/1.0/bpmn", "delegateExpression"))
        .filter(value -> value != null));
  }

  /** Every name in an expression of the model: beans and variables. */
  Set<String> namesRead() {
    Stream<String> texts = elements().flatMap(element -> Stream.concat(
        element.getTextContent() == null || !element.getChildElements().isEmpty()
            ? Stream.of()
            : Stream.of(element.getTextContent()),
        Stream.of("assignee", "candidateUsers", "candidateGroups", "collection", "dueDate", "followUpDate",
            "sourceExpression", "businessKey", "calledElement", "decisionRef", "delegateExpression")
            .map(name -> element.hasAttribute("http://camunda.org/schema/1.0/bpmn", name)
                ? element.getAttribute("http://camunda.org/schema/1.0/bpmn", name)
                : element.getAttribute(name))
            .filter(value -> value != null)));
    return names(texts);
  }

  /** Variables that are mapped into called processes, and out of them. */
  Set<String> variablesHandedOn() {
    return all(CamundaIn.class).map(CamundaIn::getCamundaSource).filter(name -> name != null)
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  /** Variables that the model itself sets: results, parameters, elements of loops, what called processes return. */
  Set<String> variablesSet() {
    Stream<String> names = Stream.of(
        all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaResultVariable),
        all(CamundaInputParameter.class).map(CamundaInputParameter::getCamundaName),
        all(CamundaOutputParameter.class).map(CamundaOutputParameter::getCamundaName),
        all(MultiInstanceLoopCharacteristics.class).map(MultiInstanceLoopCharacteristics::getCamundaElementVariable),
        all(StartEvent.class).map(StartEvent::getCamundaInitiator),
        all(CamundaOut.class).map(CamundaOut::getCamundaTarget))
        .flatMap(each -> each);
    return names.filter(name -> name != null).collect(TreeSet::new, Set::add, Set::addAll);
  }

  /** Variables that hold whom a task is kept from. */
  Set<String> keptFrom() {
    return all(CamundaProperty.class)
        .filter(property -> "notBy".equals(property.getCamundaName()))
        .flatMap(property -> Stream.of(property.getCamundaValue().split(",")))
        .map(String::strip)
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  /** Variables that callers hand to a process. */
  Stream<String> handedTo(String process) {
    return all(CallActivity.class)
        .filter(call -> process.equals(call.getCalledElement()))
        .flatMap(call -> call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
        .map(CamundaIn::getCamundaTarget)
        .filter(name -> name != null);
  }

  private Stream<DomElement> elements() {
    return elements(model.getDocument().getRootElement());
  }

  private static Stream<DomElement> elements(DomElement element) {
    return Stream.concat(
        Stream.of(element), element.getChildElements().stream().flatMap(DeployedModel::elements));
  }

  private static Set<String> names(Stream<String> texts) {
    Set<String> names = new TreeSet<>();
    texts.forEach(text -> EXPRESSION.matcher(text).results()
        .flatMap(expression -> NAME.matcher(expression.group(1)).results())
        .map(name -> name.group())
        .filter(name -> Character.isLetter(name.charAt(0)) && !WORDS.contains(name))
        .forEach(names::add));
    return names;
  }
}
