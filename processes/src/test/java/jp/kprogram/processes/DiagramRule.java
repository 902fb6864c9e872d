package jp.kprogram.processes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every drawing must keep, so that staff can follow a case with a finger from left to right. */
enum DiagramRule implements Rule<Model> {

  ALL_IS_DRAWN("すべての要素と矢印が描かれている") {
    @Override
    public Stream<String> faults(Model model) {
      var diagrams = Diagram.of(model).toList();
      return Stream.concat(
          model.all(FlowNode.class).filter(node -> diagrams.stream().noneMatch(d -> d.shapes().containsKey(node)))
              .map(node -> node.getId() + ": has no shape"),
          model.all(SequenceFlow.class).filter(flow -> diagrams.stream()
                  .noneMatch(d -> d.lines().containsKey(flow) && d.lines().get(flow).size() > 1))
              .map(flow -> flow.getId() + ": has no line"));
    }
  },

  LINES_MEET_SHAPES("矢印は始めと終わりの要素に届いている") {
    @Override
    public Stream<String> faults(Model model) {
      return perFlow(model, (diagram, flow) -> !meets(diagram, flow.getSource(), flow, true)
          || !meets(diagram, flow.getTarget(), flow, false), "does not begin and end at its shapes");
    }

    private boolean meets(Diagram diagram, FlowNode node, SequenceFlow flow, boolean atStart) {
      var shape = diagram.shapes().get(node);
      return shape == null || Diagram.grown(shape, 2).contains(atStart ? diagram.start(flow) : diagram.end(flow));
    }
  },

  NO_CROSSING("矢印は交わらない") {
    @Override
    public Stream<String> faults(Model model) {
      return Diagram.of(model).flatMap(diagram -> pairs(List.copyOf(diagram.lines().keySet()), (a, b) ->
          diagram.segments(a).stream().anyMatch(s -> diagram.segments(b).stream().anyMatch(t -> Diagram.cross(s, t))),
          "crosses"));
    }
  },

  NOT_THROUGH_A_SHAPE("矢印は要素の上を通らない") {
    @Override
    public Stream<String> faults(Model model) {
      return Diagram.of(model).flatMap(diagram -> diagram.lines().keySet().stream().flatMap(flow ->
          diagram.shapes().keySet().stream()
              .filter(node -> !(node instanceof BoundaryEvent) && !isInside(flow, node))
              .filter(node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
              .filter(node -> diagram.segments(flow).stream()
                  .anyMatch(Diagram.grown(diagram.shapes().get(node), -3)::intersectsLine))
              .map(node -> flow.getId() + ": runs through " + node.getId())));
    }
  },

  NO_OVERLAP("要素は重ならない") {
    @Override
    public Stream<String> faults(Model model) {
      return Diagram.of(model).flatMap(diagram -> pairs(
          diagram.shapes().keySet().stream().filter(node -> !(node instanceof BoundaryEvent)).toList(), (a, b) ->
              !isInside(a, b) && !isInside(b, a) && diagram.shapes().get(a).intersects(diagram.shapes().get(b)),
          "lies on"));
    }
  },

  RIGHT_ANGLES("矢印は縦か横に引く") {
    @Override
    public Stream<String> faults(Model model) {
      return perFlow(model, (diagram, flow) -> diagram.segments(flow).stream().anyMatch(Diagram::isSlanted),
          "has a slanted segment");
    }
  },

  LEFT_TO_RIGHT("流れは左から右へ進み、左へ戻るのは繰返しのときだけ") {
    @Override
    public Stream<String> faults(Model model) {
      return perFlow(model, (diagram, flow) -> diagram.runsBack(flow) && !closesALoop(model, flow),
          "runs to the left but closes no loop");
    }
  };

  private final String sentence;

  DiagramRule(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  static long loopsBack(Model model) {
    return Diagram.of(model).flatMap(diagram -> diagram.lines().keySet().stream()
        .filter(flow -> diagram.lines().get(flow).size() > 1).filter(diagram::runsBack)).count();
  }

  private static Stream<String> perFlow(Model model, BiPredicate<Diagram, SequenceFlow> bad, String fault) {
    return Diagram.of(model).flatMap(diagram -> diagram.lines().keySet().stream()
        .filter(flow -> diagram.lines().get(flow).size() > 1 && bad.test(diagram, flow))
        .map(flow -> flow.getId() + ": " + fault));
  }

  private static <T extends ModelElementInstance> Stream<String> pairs(List<T> all, BiPredicate<T, T> bad, String verb) {
    var faults = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      for (var other : all.subList(i + 1, all.size())) {
        if (bad.test(all.get(i), other)) {
          faults.add(Model.idOf(all.get(i)) + ": " + verb + " " + Model.idOf(other));
        }
      }
    }
    return faults.stream();
  }

  private static boolean isInside(ModelElementInstance element, ModelElementInstance scope) {
    for (var at = element.getParentElement(); at != null; at = at.getParentElement()) {
      if (at.equals(scope)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a case that follows the flow can come back to where the flow begins. */
  private static boolean closesALoop(Model model, SequenceFlow flow) {
    var seen = new HashSet<FlowNode>();
    var open = new ArrayDeque<FlowNode>(List.of(flow.getTarget()));
    while (!open.isEmpty()) {
      var node = open.pop();
      if (seen.add(node)) {
        node.getOutgoing().forEach(next -> open.push(next.getTarget()));
        model.all(BoundaryEvent.class).filter(event -> node.equals(event.getAttachedTo())).forEach(open::push);
      }
    }
    return seen.contains(flow.getSource());
  }
}
