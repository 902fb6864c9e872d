package jp.kprogram.processes;

import static jp.kprogram.processes.Model.camunda;
import static jp.kprogram.processes.Model.documentation;
import static jp.kprogram.processes.Model.idOf;
import static jp.kprogram.processes.Model.isCamunda;
import static jp.kprogram.processes.Model.nodesOf;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.Condition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every process model must keep, so that it reads, runs and changes in one way, beyond the lint. */
enum ModelRule implements Rule<Model> {

  ONE_PROCESS("一つのファイルに実行可能なプロセスは一つ、識別子はファイル名と同じ") {
    @Override
    public Stream<String> faults(Model model) {
      var ids = model.executable().map(BaseElement::getId).toList();
      return ids.size() != 1
          ? Stream.of("holds " + ids.size() + " executable processes, not one")
          : ids.stream().filter(id -> !id.equals(model.name()) || !Words.isKebabCase(id))
              .map(id -> id + ": the process id is not the file name in kebab-case");
    }
  },

  LIFE_OF_A_VERSION("プロセスに履歴の保存期間と版（semver）がある") {
    @Override
    public Stream<String> faults(Model model) {
      return Stream.concat(
          model.executable().filter(process -> !Words.isDays(process.getCamundaHistoryTimeToLiveString()))
              .map(process -> process.getId() + ": has no historyTimeToLive in days (P1825D)"),
          model.executable().filter(process -> !Words.isSemanticVersion(process.getCamundaVersionTag()))
              .map(process -> process.getId() + ": has no versionTag like 1.0.0"));
    }
  },

  SPEAKING_IDS("要素の識別子は意味のある英語の kebab-case") {
    @Override
    public Stream<String> faults(Model model) {
      return Stream.of(FlowElement.class, Participant.class, Lane.class).flatMap(model::all)
          .map(Model::idOf).filter(id -> !Words.isKebabCase(id))
          .map(id -> id + ": the id is no speaking kebab-case");
    }
  },

  JAPANESE_NAMES("要素の名前は日本語、判断の枝にも答えの名前がある") {
    @Override
    public Stream<String> faults(Model model) {
      var named = Stream.of(
          model.executable(), model.all(Participant.class), model.all(Lane.class),
          model.all(FlowNode.class).filter(node -> !(node instanceof ParallelGateway))
              .filter(node -> !(node instanceof Gateway gateway) || Model.diverges(gateway)),
          model.all(SequenceFlow.class).filter(ModelRule::answersAQuestion)).flatMap(elements -> elements);
      return named.filter(element -> !Words.isJapanese(element.getAttributeValue("name")))
          .map(element -> idOf(element) + ": has no Japanese name");
    }
  },

  DOCUMENTATION("プロセス・人の作業・分岐に説明文がある") {
    @Override
    public Stream<String> faults(Model model) {
      Stream<BaseElement> documented = Stream.of(
          model.executable(), model.all(UserTask.class), model.all(Gateway.class).filter(Model::diverges))
          .flatMap(elements -> elements);
      return documented.filter(element -> !Words.hasSentence(documentation(element)))
          .map(element -> element.getId() + ": has no sentence of documentation");
    }
  },

  WORK_BY_NAMED_BEANS("システムの作業は delegateExpression の Bean 一つで行う") {
    @Override
    public Stream<String> faults(Model model) {
      return model.elements().filter(ModelRule::isWork)
          .filter(work -> !String.valueOf(camunda(work, "delegateExpression")).matches("\\$\\{[a-z][A-Za-z0-9]*}")
              || camunda(work, "class") != null || camunda(work, "expression") != null || camunda(work, "type") != null)
          .map(work -> idOf(work) + ": " + work.getLocalName() + " does not name one bean by delegateExpression");
    }
  },

  NO_CODE_IN_MODELS("モデルにスクリプトやクラス名を書かない") {
    private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector", "field");
    private static final Set<String> ATTRIBUTES =
        Set.of("class", "expression", "variableMappingClass", "formHandlerClass", "resource");

    @Override
    public Stream<String> faults(Model model) {
      return Stream.of(
          model.elements().filter(element -> ELEMENTS.contains(element.getLocalName()))
              .map(element -> idOf(element) + ": holds a " + element.getLocalName()),
          model.elements().filter(element -> element.getAttribute("language") != null)
              .map(element -> idOf(element) + ": is written in " + element.getAttribute("language")),
          model.elements().flatMap(element -> ATTRIBUTES.stream().filter(name -> camunda(element, name) != null)
              .map(name -> idOf(element) + ": " + element.getLocalName() + " has camunda:" + name)))
          .flatMap(faults -> faults);
    }
  },

  DECISIONS("業務ルールは同じ配備の DMN を呼び、結果の形を決める") {
    @Override
    public Stream<String> faults(Model model) {
      return model.all(BusinessRuleTask.class)
          .filter(task -> !isDeployed(task.getCamundaDecisionRef(), task.getCamundaDecisionRefBinding())
              || Words.isBlank(camunda(task, "mapDecisionResult")) || Words.isBlank(task.getCamundaResultVariable()))
          .map(task -> task.getId() + ": lacks decisionRef with binding deployment, mapDecisionResult or resultVariable");
    }
  },

  USER_TASK_FORM("人の作業には同じ配備のフォームがある") {
    @Override
    public Stream<String> faults(Model model) {
      return model.all(UserTask.class)
          .filter(task -> !isDeployed(task.getCamundaFormRef(), task.getCamundaFormRefBinding()))
          .map(task -> task.getId() + ": has no formRef with binding deployment");
    }
  },

  SOMEBODY_ACTS("人の作業には担当者がいる") {
    @Override
    public Stream<String> faults(Model model) {
      return model.all(UserTask.class)
          .filter(task -> Words.isBlank(task.getCamundaCandidateGroups())
              && Words.isBlank(task.getCamundaCandidateUsers()) && Words.isBlank(task.getCamundaAssignee()))
          .map(task -> task.getId() + ": has neither candidateGroups nor candidateUsers nor assignee");
    }
  },

  START_FORM("人が始めるプロセスには開始フォームがある") {
    @Override
    public Stream<String> faults(Model model) {
      return model.executable().filter(Process::isCamundaStartableInTasklist)
          .flatMap(process -> process.getChildElementsByType(StartEvent.class).stream())
          .filter(start -> start.getEventDefinitions().isEmpty())
          .filter(start -> !isDeployed(start.getCamundaFormRef(), start.getCamundaFormRefBinding()))
          .map(start -> start.getId() + ": may be started in the Tasklist but has no formRef with binding deployment");
    }
  },

  ONLY_CAMUNDA_FORMS("フォームは Camunda Forms だけ（formKey・formData は使わない）") {
    @Override
    public Stream<String> faults(Model model) {
      return model.elements()
          .filter(element -> isCamunda(element, "formData") || camunda(element, "formKey") != null)
          .map(element -> idOf(element) + ": has a formKey or formData");
    }
  },

  CALLS("呼出しは同じ配備のプロセスへ、業務番号と名前のある値だけを渡す") {
    @Override
    public Stream<String> faults(Model model) {
      return Stream.of(
          model.all(CallActivity.class).filter(call -> !isDeployed(call.getCalledElement(), call.getCamundaCalledElementBinding()))
              .map(call -> call.getId() + ": has no calledElement with binding deployment"),
          model.all(CallActivity.class).filter(call -> !passesBusinessKey(call))
              .map(call -> call.getId() + ": does not pass the business key"),
          model.elements().filter(element -> isCamunda(element, "in") || isCamunda(element, "out"))
              .filter(mapping -> camunda(mapping, "variables") != null)
              .map(mapping -> idOf(mapping) + ": passes variables=\"all\""))
          .flatMap(faults -> faults);
    }
  },

  RETRIES("非同期の要素には名前のある再試行の間隔がある") {
    @Override
    public Stream<String> faults(Model model) {
      Stream<BaseElement> async = Stream.concat(
          model.all(FlowNode.class).filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()),
          model.all(MultiInstanceLoopCharacteristics.class)
              .filter(loop -> loop.isCamundaAsyncBefore() || loop.isCamundaAsyncAfter()));
      return async.filter(element -> !Words.isExpression(retryCycle(element)))
          .map(element -> idOf(element) + ": is asynchronous without a failedJobRetryTimeCycle like ${retries.mail}");
    }
  },

  CONDITIONS("条件は比較だけ（式に業務を書かない）") {
    private static final String NAME = "[a-zA-Z]\\w*";
    private static final String VALUE = "(?:" + NAME + "|'[^']*'|-?\\d+(?:\\.\\d+)?)";
    private static final String OPERATOR = "\\s*(?:==|!=|<=|>=|<|>)\\s*";
    private static final String TERM = "\\s*(?:!?" + NAME + "|" + NAME + OPERATOR + VALUE + ")\\s*";
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{" + TERM + "(?:(?:&&|\\|\\|)" + TERM + ")*}");

    @Override
    public Stream<String> faults(Model model) {
      return Stream.of(ConditionExpression.class, CompletionCondition.class, Condition.class).flatMap(model::all)
          .filter(condition -> !COMPARISON.matcher(condition.getTextContent().strip()).matches())
          .map(condition -> idOf(condition) + ": " + condition.getTextContent().strip() + " is more than a comparison");
    }
  },

  DEFAULT_FLOW("判断の分岐には既定の枝があり、他の枝には条件がある") {
    @Override
    public Stream<String> faults(Model model) {
      return model.all(Gateway.class).filter(Model::diverges).filter(ModelRule::isDecision).flatMap(gateway ->
          Stream.concat(
              defaultOf(gateway) == null ? Stream.of(gateway.getId() + ": has no default flow") : Stream.empty(),
              gateway.getOutgoing().stream()
                  .filter(flow -> !flow.equals(defaultOf(gateway)) && flow.getConditionExpression() == null)
                  .map(flow -> flow.getId() + ": has no condition and is not the default")));
    }
  },

  DEFAULT_GRANTS_NOTHING("既定の枝は承認・採択・公表に直接つながらない") {
    private static final Pattern GRANT =
        Pattern.compile("(?<![不非未])(?:承認|採択|公表)(?!し?ない|しなかった|されな|を?見送)");

    @Override
    public Stream<String> faults(Model model) {
      return model.all(Gateway.class).map(ModelRule::defaultOf).filter(Objects::nonNull)
          .filter(flow -> flow.getTarget() != null && flow.getTarget().getName() != null)
          .filter(flow -> GRANT.matcher(flow.getTarget().getName()).find())
          .map(flow -> flow.getId() + ": the default leads to 「" + flow.getTarget().getName() + "」");
    }
  },

  STABLE_CODES("メッセージ・エラー・エスカレーション・シグナルの名前は変わらない英語の符号") {
    private static final Pattern MADE_UP = Pattern.compile("(Message|Error|Escalation|Signal)_[0-9a-z]{5,}");

    @Override
    public Stream<String> faults(Model model) {
      var roots = Stream.of(Message.class, Error.class, Escalation.class, Signal.class).flatMap(model::all).toList();
      return Stream.of(
          roots.stream().filter(root -> !Words.isCode(code(root)))
              .map(root -> idOf(root) + ": its name or code is neither kebab-case nor UPPER_SNAKE"),
          roots.stream().filter(root -> MADE_UP.matcher(idOf(root)).matches())
              .map(root -> idOf(root) + ": the id was made up by a modeler"),
          model.all(MessageEventDefinition.class).filter(event -> event.getMessage() == null).map(ModelRule::unnamed),
          model.all(SignalEventDefinition.class).filter(event -> event.getSignal() == null).map(ModelRule::unnamed),
          model.all(ErrorEventDefinition.class).filter(event -> event.getError() == null).map(ModelRule::unnamed),
          model.all(EscalationEventDefinition.class).filter(event -> event.getEscalation() == null)
              .map(ModelRule::unnamed))
          .flatMap(faults -> faults);
    }
  },

  TIMES_FROM_CONFIGURATION("期間・期限は設定から取り、モデルに直接書かない") {
    @Override
    public Stream<String> faults(Model model) {
      return Stream.concat(
          Stream.of(TimeDate.class, TimeDuration.class, TimeCycle.class).flatMap(model::all)
              .filter(time -> !Words.isExpression(time.getTextContent()))
              .map(time -> idOf(time) + ": " + time.getTextContent().strip() + " is no ${…} from the configuration"),
          model.all(UserTask.class).filter(task -> Stream.of(task.getCamundaDueDate(), task.getCamundaFollowUpDate())
                  .anyMatch(date -> date != null && !Words.isExpression(date)))
              .map(task -> task.getId() + ": its due or follow-up date is no ${…}"));
    }
  },

  FITS_ONE_PAGE("一つの階層の要素は25個まで（イベントサブプロセスの中のイベントは数えない）") {
    @Override
    public Stream<String> faults(Model model) {
      return Stream.<BaseElement>concat(model.all(Process.class), model.all(SubProcess.class))
          .filter(level -> counted(level) > 25)
          .map(level -> level.getId() + ": has " + counted(level) + " nodes on one level, more than 25");
    }
  },

  NO_TERMINATION("強制終了はイベントサブプロセスの中だけ") {
    @Override
    public Stream<String> faults(Model model) {
      return model.all(TerminateEventDefinition.class).filter(end -> !Model.isInEventSubProcess(end))
          .map(end -> idOf(end.getParentElement()) + ": terminates outside an event sub-process");
    }
  },

  KEPT_OUT("四つの目（notBy）は人の作業に付け、モデルか説明文のある作業が作る変数を、利益相反（conflictsOf）は案件か応募の番号を挙げる") {
    private static final Set<String> CASES = Set.of("caseNumber", "applicationNumber");

    @Override
    public Stream<String> faults(Model model) {
      return model.elements().filter(element -> isCamunda(element, "property"))
          .flatMap(property -> faults(property, String.valueOf(property.getAttribute("value")), model));
    }

    private static Stream<String> faults(DomElement property, String value, Model model) {
      String name = String.valueOf(property.getAttribute("name"));
      if (!Model.isWithin(property, "userTask") && !("keeps".equals(name) && Model.isWithin(property, "startEvent"))) {
        return Stream.of(idOf(property) + ": \"" + name + "\" does nothing here");
      }
      return switch (name) {
        case "keeps" -> Stream.empty(); // see PASSED_ON_AT_ONCE
        case "notBy" -> Stream.of(value.split(",")).map(String::strip)
            .filter(variable -> !Words.isCamelCase(variable) || !isSet(variable, model))
            .map(variable -> idOf(property) + ": nothing sets \"" + variable + "\", and no documentation says so");
        case "conflictsOf" -> CASES.contains(value)
            ? Stream.empty()
            : Stream.of(idOf(property) + ": \"" + value + "\" is neither the case nor an application");
        default -> Stream.of(
            idOf(property) + ": the only properties are notBy, conflictsOf and keeps");
      };
    }

    /** By the engine, by a called process, or by a bean that the documentation of a step or the process speaks of. */
    private static boolean isSet(String variable, Model model) {
      return model.all(StartEvent.class).anyMatch(start -> variable.equals(start.getCamundaInitiator()))
          || model.all(CamundaOut.class).anyMatch(out -> variable.equals(out.getCamundaTarget()))
          || Stream.concat(model.executable(), model.all(FlowNode.class))
              .anyMatch(step -> documentation(step).matches("(?s).*\\b" + variable + "\\b.*"));
    }
  },

  PASSED_ON_AT_ONCE("様式の答えを残さない（keeps）開始や作業の次は、同じ取引の中で読む作業") {
    @Override
    public Stream<String> faults(Model model) {
      return Stream.<FlowNode>concat(model.all(StartEvent.class), model.all(UserTask.class)).filter(ModelRule::keepsSome)
          .filter(step -> step.isCamundaAsyncAfter() || step instanceof StartEvent && step.isCamundaAsyncBefore()
              || after(step).filter(next -> !goesOn(step, next))
                  .anyMatch(next -> !(next instanceof ServiceTask) || next.isCamundaAsyncBefore()))
          .map(step -> step.getId() + ": what it does not keep is lost before a service task reads it");
    }

    /** Whether who started, and chose this way, goes on in a second form: the first asked for nothing but the way. */
    private static boolean goesOn(FlowNode step, FlowNode next) {
      return step instanceof StartEvent start
          && next instanceof UserTask task
          && ("${" + start.getCamundaInitiator() + "}").equals(task.getCamundaAssignee());
    }

    /** What comes next, past the questions that are answered in the same transaction. */
    private static Stream<FlowNode> after(FlowNode step) {
      return step.getOutgoing().stream().map(SequenceFlow::getTarget).flatMap(next ->
          next instanceof ExclusiveGateway && !next.isCamundaAsyncBefore() && !next.isCamundaAsyncAfter()
              ? after(next)
              : Stream.of(next));
    }
  },

  KNOWN_GROUPS("担当グループは決められたものだけ") {
    private static final Set<String> GROUPS = Set.of("cao-secretariat", "cabinet-secretariat", "mext", "meti",
        "related-ministry", "program-council", "think-tank", "jst", "nedo", "program-director", "reviewer", "evaluator",
        "researcher", "implementer", "information-officer", "contract-officer", "ministerial-council", "auditor",
        "camunda-admin");

    @Override
    public Stream<String> faults(Model model) {
      return Stream.<ModelElementInstance>concat(model.all(UserTask.class), model.all(Process.class))
          .flatMap(element -> Stream.of("candidateGroups", "candidateStarterGroups")
              .map(attribute -> camunda(element, attribute)).filter(Objects::nonNull)
              .flatMap(groups -> Stream.of(groups.split(",")))
              .map(String::strip).filter(group -> !Words.isExpression(group) && !GROUPS.contains(group))
              .map(group -> idOf(element) + ": nobody knows the group \"" + group + "\""));
    }
  };

  private final String sentence;

  ModelRule(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  private static boolean isDeployed(String reference, String binding) {
    return !Words.isBlank(reference) && "deployment".equals(binding);
  }

  private static boolean keepsSome(FlowNode step) {
    return step.getExtensionElements() != null && step.getExtensionElements().getElementsQuery()
        .filterByType(CamundaProperties.class).list().stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .anyMatch(property -> "keeps".equals(property.getCamundaName()));
  }

  private static boolean isDecision(Gateway gateway) {
    return gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
  }

  private static boolean answersAQuestion(SequenceFlow flow) {
    return flow.getSource() instanceof Gateway gateway && isDecision(gateway) && Model.diverges(gateway);
  }

  private static SequenceFlow defaultOf(Gateway gateway) {
    if (gateway instanceof ExclusiveGateway exclusive) {
      return exclusive.getDefault();
    }
    return gateway instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
  }

  /** Tasks that the system does, events that send, and listeners. */
  private static boolean isWork(DomElement element) {
    return switch (element.getLocalName()) {
      case "serviceTask", "sendTask" -> true;
      case "messageEventDefinition" ->
          element.getParentElement().getLocalName().matches("intermediateThrowEvent|endEvent");
      default -> isListener(element);
    };
  }

  private static boolean isListener(DomElement element) {
    return isCamunda(element, "executionListener") || isCamunda(element, "taskListener");
  }

  private static boolean passesBusinessKey(CallActivity call) {
    return call.getExtensionElements() != null && call.getExtensionElements().getElementsQuery()
        .filterByType(CamundaIn.class).list().stream().anyMatch(in -> !Words.isBlank(in.getCamundaBusinessKey()));
  }

  private static String retryCycle(BaseElement element) {
    return element.getExtensionElements() == null ? null : element.getExtensionElements().getElementsQuery()
        .filterByType(CamundaFailedJobRetryTimeCycle.class).list().stream()
        .map(ModelElementInstance::getTextContent).findFirst().orElse(null);
  }

  private static String code(ModelElementInstance root) {
    if (root instanceof Error error) {
      return error.getErrorCode();
    }
    return root instanceof Escalation escalation ? escalation.getEscalationCode() : root.getAttributeValue("name");
  }

  private static String unnamed(ModelElementInstance event) {
    return idOf(event.getParentElement()) + ": does not say which message, signal, error or escalation it means";
  }

  private static long counted(BaseElement level) {
    var inEventSubProcess = level instanceof SubProcess sub && sub.triggeredByEvent();
    return nodesOf(level).filter(node -> !(inEventSubProcess && node instanceof Event)).count();
  }
}
