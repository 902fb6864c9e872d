package jp.kprogram.processes;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** What is drawn on one plane; a collapsed sub-process has a plane of its own. */
record Diagram(Map<FlowNode, Rectangle2D> shapes, Map<SequenceFlow, List<Point2D>> lines) {

  static Stream<Diagram> of(Model model) {
    return model.all(BpmnPlane.class).map(Diagram::of);
  }

  private static Diagram of(BpmnPlane plane) {
    var shapes = new LinkedHashMap<FlowNode, Rectangle2D>();
    var lines = new LinkedHashMap<SequenceFlow, List<Point2D>>();
    for (var drawn : plane.getDiagramElements()) {
      if (drawn instanceof BpmnShape shape && shape.getBpmnElement() instanceof FlowNode node) {
        var at = shape.getBounds();
        shapes.put(node, new Rectangle2D.Double(at.getX(), at.getY(), at.getWidth(), at.getHeight()));
      } else if (drawn instanceof BpmnEdge edge && edge.getBpmnElement() instanceof SequenceFlow flow) {
        lines.put(flow, edge.getWaypoints().stream()
            .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY())).toList());
      }
    }
    return new Diagram(shapes, lines);
  }

  List<Line2D> segments(SequenceFlow flow) {
    var points = lines.get(flow);
    return IntStream.range(1, points.size())
        .mapToObj(i -> (Line2D) new Line2D.Double(points.get(i - 1), points.get(i))).toList();
  }

  Point2D start(SequenceFlow flow) {
    return lines.get(flow).get(0);
  }

  Point2D end(SequenceFlow flow) {
    return lines.get(flow).get(lines.get(flow).size() - 1);
  }

  boolean runsBack(SequenceFlow flow) {
    return end(flow).getX() < start(flow).getX();
  }

  /** Whether the two lines cut each other; lines that only touch, as at a joining gateway, do not. */
  static boolean cross(Line2D a, Line2D b) {
    return side(a, b.getP1()) * side(a, b.getP2()) < 0 && side(b, a.getP1()) * side(b, a.getP2()) < 0;
  }

  private static double side(Line2D line, Point2D point) {
    return Math.signum((line.getX2() - line.getX1()) * (point.getY() - line.getY1())
        - (line.getY2() - line.getY1()) * (point.getX() - line.getX1()));
  }

  static boolean isSlanted(Line2D line) {
    return Math.abs(line.getX1() - line.getX2()) > 1 && Math.abs(line.getY1() - line.getY2()) > 1;
  }

  /** The shape made larger on every side, or smaller where the margin is negative. */
  static Rectangle2D grown(Rectangle2D shape, double margin) {
    return new Rectangle2D.Double(shape.getX() - margin, shape.getY() - margin,
        shape.getWidth() + 2 * margin, shape.getHeight() + 2 * margin);
  }
}
