package jp.kprogram.processes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file as the rules ask about it. */
record Model(String name, BpmnModelInstance bpmn) {

  static Model read(Path file) {
    return new Model(file.getFileName().toString().replaceFirst("\\.bpmn$", ""), Bpmn.readModelFromFile(file.toFile()));
  }

  static Model of(String name, String xml) {
    var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    return new Model(name, Bpmn.readModelFromStream(bytes));
  }

  <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return bpmn.getModelElementsByType(type).stream();
  }

  /** The process that the engine runs. A second one, or none, is a fault of its own. */
  Stream<Process> executable() {
    return all(Process.class).filter(Process::isExecutable);
  }

  /** Every XML element of the process part, extension elements included. */
  Stream<DomElement> elements() {
    return bpmn.getDefinitions().getDomElement().getChildElements().stream().flatMap(Model::withDescendants);
  }

  static boolean diverges(Gateway gateway) {
    return gateway.getOutgoing().size() > 1;
  }

  static boolean isInEventSubProcess(ModelElementInstance element) {
    for (var at = element.getParentElement(); at != null; at = at.getParentElement()) {
      if (at instanceof SubProcess sub && sub.triggeredByEvent()) {
        return true;
      }
    }
    return false;
  }

  static String documentation(BaseElement element) {
    return element.getDocumentations().stream().map(ModelElementInstance::getTextContent).reduce("", String::concat);
  }

  /** An attribute of the engine: with its prefix on a BPMN element, without on an element of the engine's own. */
  static String camunda(DomElement element, String attribute) {
    var prefixed = element.getAttribute(BpmnModelConstants.CAMUNDA_NS, attribute);
    var own = BpmnModelConstants.CAMUNDA_NS.equals(element.getNamespaceURI());
    return prefixed == null && own ? element.getAttribute(attribute) : prefixed;
  }

  static String camunda(ModelElementInstance element, String attribute) {
    return camunda(element.getDomElement(), attribute);
  }

  static boolean isCamunda(DomElement element, String localName) {
    return BpmnModelConstants.CAMUNDA_NS.equals(element.getNamespaceURI()) && localName.equals(element.getLocalName());
  }

  /** Whether an element lies in one of a kind, at whatever depth. */
  static boolean isWithin(DomElement element, String kind) {
    for (var at = element; at != null; at = at.getParentElement()) {
      if (kind.equals(at.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  /** The id of the element or of the nearest one around it that has an id. */
  static String idOf(DomElement element) {
    for (var at = element; at != null; at = at.getParentElement()) {
      if (at.getAttribute("id") != null) {
        return at.getAttribute("id");
      }
    }
    return "definitions";
  }

  static String idOf(ModelElementInstance element) {
    return idOf(element.getDomElement());
  }

  static Stream<FlowNode> nodesOf(ModelElementInstance scope) {
    return scope.getChildElementsByType(FlowNode.class).stream();
  }

  private static Stream<DomElement> withDescendants(DomElement element) {
    return Stream.concat(Stream.of(element), element.getChildElements().stream().flatMap(Model::withDescendants));
  }
}
