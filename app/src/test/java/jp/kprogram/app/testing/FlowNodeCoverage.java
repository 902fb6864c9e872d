package jp.kprogram.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which flow nodes of the programme's processes the tests of this JVM have gone through, by the engine's history. */
@Component
public class FlowNodeCoverage {

  private static final String MODELS = "classpath*:/processes/**/*.bpmn";

  private final RepositoryService repository;
  private final HistoryService history;

  FlowNodeCoverage(RepositoryService repository, HistoryService history) {
    this.repository = repository;
    this.history = history;
  }

  /**
   * Coverage of one process.
   *
   * @param process key
   * @param total number of flow nodes, those in sub-processes included
   * @param missed ids of nodes that no test has gone through
   */
  public record OfProcess(String process, int total, Collection<String> missed) {

    @Override
    public String toString() {
      return "%-24s %d/%d%s".formatted(process, total - missed.size(), total, missed.isEmpty() ? "" : " " + missed);
    }
  }

  /** Coverage of every process of the programme, by key. Models that single tests deploy do not count. */
  public List<OfProcess> all() throws IOException {
    return keys().map(this::of).toList();
  }

  private OfProcess of(String key) {
    String definition = repository.createProcessDefinitionQuery()
        .processDefinitionKey(key).latestVersion().singleResult().getId();
    var nodes = repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class);
    var missed = nodes.stream()
        .filter(node -> !wasPassed(definition, node))
        .map(FlowNode::getId)
        .collect(Collectors.toCollection(TreeSet::new));
    return new OfProcess(key, nodes.size(), missed);
  }

  /** Whether a node was left by its own end; what an interruption cut off does not count. */
  private boolean wasPassed(String definition, FlowNode node) {
    var all = history.createHistoricActivityInstanceQuery().processDefinitionId(definition).activityId(node.getId());
    var cutOff = history.createHistoricActivityInstanceQuery().processDefinitionId(definition).activityId(node.getId());
    // an error is its own interruption
    long notPassed = endsInError(node) ? 0 : cutOff.canceled().count();
    return all.finished().count() > notPassed;
  }

  private static boolean endsInError(FlowNode node) {
    return node instanceof EndEvent end
        && end.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance);
  }

  private static Stream<String> keys() throws IOException {
    return Stream.of(new PathMatchingResourcePatternResolver().getResources(MODELS))
        .map(FlowNodeCoverage::key)
        .sorted();
  }

  private static String key(Resource model) {
    try (var stream = model.getInputStream()) {
      return Bpmn.readModelFromStream(stream).getModelElementsByType(Process.class).iterator().next().getId();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
