package jp.kprogram.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Camunda Form file as the rules ask about it. */
record Form(String name, JsonNode json) {

  private static final Set<String> INPUTS = Set.of(
      "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

  static Form read(Path file) {
    try {
      return of(file.getFileName().toString().replaceFirst("\\.form$", ""), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Form of(String name, String json) {
    try {
      return new Form(name, new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every component, those in groups included, in the order in which they are shown. */
  Stream<JsonNode> components() {
    return components(json);
  }

  Stream<JsonNode> inputs() {
    return components().filter(component -> INPUTS.contains(type(component)));
  }

  /** Inputs that a person fills in; a disabled one only shows a value and is never sent. */
  Stream<JsonNode> open() {
    return inputs().filter(input -> !input.path("disabled").asBoolean());
  }

  /** Inputs in which a person decides the case. */
  Stream<JsonNode> outcomes() {
    return inputs().filter(input -> key(input).matches("outcome|decision|.*(Outcome|Decision)"));
  }

  static String type(JsonNode component) {
    return component.path("type").asText();
  }

  static String key(JsonNode component) {
    return component.path("key").asText();
  }

  private static Stream<JsonNode> components(JsonNode parent) {
    return StreamSupport.stream(parent.path("components").spliterator(), false)
        .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
  }
}
