package jp.kprogram.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.stereotype.Component;

/**
 * Deploys no model that brings code along: no scripts, no class names, no expressions that call methods. What a model
 * runs is a delegate of this application, named by {@code camunda:delegateExpression}. Decision tables are written in
 * FEEL, which can only reckon. Script languages are switched off in the engine as well.
 */
@Component
public class ModelGuard extends AbstractProcessEnginePlugin {

  private static final Set<String> CODE_ATTRIBUTES =
      Set.of("class", "expression", "language", "variableMappingClass", "formHandlerClass");
  private static final Set<String> CODE_TYPES = Set.of("mail", "shell");
  private static final Set<String> CODE_ELEMENTS = Set.of("scriptTask", "script", "connector");
  /** A call inside an expression, other than of the list reader that multi-instance collections use. */
  private static final Pattern CALL = Pattern.compile("[$#]\\{(?!\\s*strings\\.of\\(\\s*\\w+\\s*\\)\\s*})[^}]*\\(");

  private static final Pattern FEEL = Pattern.compile("(?i)(feel|https?://www\\.omg\\.org/spec/.*feel.*)?");

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setScriptEngineResolver(new NoScriptEngines());
    var listeners = configuration.getCustomPreBPMNParseListeners();
    listeners = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
    listeners.add(new Inspection());
    configuration.setCustomPreBPMNParseListeners(listeners);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    configuration.getDmnEngineConfiguration().getTransformer().getTransformListeners().add(new TableInspection());
  }

  private static final class NoScriptEngines implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
      // none is wanted
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
      return new ScriptEngineManager(null);
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
      return null;
    }
  }

  private static final class Inspection extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processDefinitions) {
      List<String> faults = new ArrayList<>();
      inspect(root, "definitions", faults);
      if (!faults.isEmpty()) {
        throw new BadUserRequestException("このモデルは配備できません。処理は camunda:delegateExpression で呼んでください: "
            + String.join("; ", faults));
      }
    }

    private static void inspect(Element element, String nearestId, List<String> faults) {
      String id = element.attribute("id") == null ? nearestId : element.attribute("id");
      if (CODE_ELEMENTS.contains(element.getTagName())) {
        faults.add(id + ": " + element.getTagName());
      }
      for (String name : element.attributes()) {
        String value = element.attribute(name);
        String localName = name.substring(name.lastIndexOf(':') + 1);
        boolean ofCamunda = name.startsWith(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS);
        if (CODE_ATTRIBUTES.contains(localName)
            || ofCamunda && localName.equals("type") && CODE_TYPES.contains(value)
            || CALL.matcher(value).find()) {
          faults.add(id + ": " + localName + "=" + value);
        }
      }
      if (CALL.matcher(element.getText()).find()) {
        faults.add(id + ": " + element.getText().strip());
      }
      element.elements().forEach(child -> inspect(child, id, faults));
    }
  }

  /** Looks at each table before the engine takes it, when it is deployed and when it is loaded again. */
  private static final class TableInspection implements DmnTransformListener {

    @Override
    public void transformDecisionRequirementsGraph(Definitions tables, DmnDecisionRequirementsGraph graph) {
      List<String> faults = new ArrayList<>();
      inspect(tables.getDomElement(), faults);
      if (!faults.isEmpty()) {
        throw new BadUserRequestException(
            "この決定表は配備できません。式は FEEL で書いてください: " + String.join("; ", faults));
      }
    }

    private static void inspect(DomElement element, List<String> faults) {
      String language = element.getAttribute("expressionLanguage");
      if (language != null && !FEEL.matcher(language).matches()) {
        faults.add(element.getAttribute("id") + ": expressionLanguage=" + language);
      }
      element.getChildElements().forEach(child -> inspect(child, faults));
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
      // the whole file is looked at
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {
      // the whole file is looked at
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
      // the whole file is looked at
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {
      // the whole file is looked at
    }
  }
}
