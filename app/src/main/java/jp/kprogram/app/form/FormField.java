package jp.kprogram.app.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One input of a form, with the components (form-js 1.8) that it may be made of.
 *
 * @param key variable that it fills
 * @param definition the component as it stands in the file
 * @param hideConditions FEEL conditions, each of which hides it: its own and those of the groups around it
 */
record FormField(String key, JsonNode definition, List<String> hideConditions) {

  private static final Set<String> INPUTS = Set.of(
      "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime",
      "expression");
  private static final Set<String> SHOWN_ONLY = Set.of(
      "text", "html", "image", "spacer", "separator", "table", "button");

  /** The inputs of a form file, in its order. Throws where the form holds a component that cannot be checked. */
  static List<FormField> of(JsonNode form) {
    List<FormField> fields = new ArrayList<>();
    collect(form, List.of(), fields);
    return List.copyOf(fields);
  }

  private static void collect(JsonNode container, List<String> hiddenBy, List<FormField> fields) {
    for (JsonNode component : container.path("components")) {
      String type = component.path("type").asText();
      List<String> conditions = with(hiddenBy, component.path("conditional").path("hide"));
      if (type.equals("group") && component.path("path").asText().isEmpty()) {
        collect(component, conditions, fields);
      } else if (INPUTS.contains(type)) {
        fields.add(new FormField(component.path("key").asText(), component, conditions));
      } else if (!SHOWN_ONLY.contains(type)) {
        throw new IllegalStateException(
            "Form component cannot be checked on the server: " + type + " " + component.path("id").asText());
      }
    }
  }

  private static List<String> with(List<String> conditions, JsonNode further) {
    if (!further.isTextual()) {
      return conditions;
    }
    List<String> all = new ArrayList<>(conditions);
    all.add(further.asText());
    return all;
  }

  String type() {
    return definition.path("type").asText();
  }

  /** What the form calls it; a date's label stands under another name; a computed label cannot be read here. */
  String label() {
    return List.of("label", "dateLabel", "timeLabel").stream()
        .map(name -> definition.path(name).asText().strip())
        .filter(label -> !label.isEmpty() && !label.startsWith("="))
        .findFirst()
        .orElse(key);
  }

  /** date, time or datetime. */
  String subtype() {
    return definition.path("subtype").asText("date");
  }

  /** A rule of the field: required, min, maxLength and so on; missing where it has none. */
  JsonNode rule(String name) {
    return definition.path("validate").path(name);
  }

  boolean isList() {
    return type().equals("checklist") || type().equals("taglist");
  }

  boolean isChoice() {
    return isList() || type().equals("radio") || type().equals("select");
  }

  /** Reckoned in the browser and sent along; never believed. */
  boolean isComputed() {
    return type().equals("expression");
  }

  /** Shown, and never sent by a form. */
  boolean isDisabled() {
    return definition.path("disabled").asBoolean();
  }
}
