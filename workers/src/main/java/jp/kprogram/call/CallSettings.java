package jp.kprogram.call;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What calls begin with (R54); all of it defaults of ours [ASM].
 *
 * @param documents documents that a call may ask for: name by code, in the order in which forms offer them
 * @param farthestClosing how far ahead the closing of a call may lie, against slips of the pen
 * @param templates template by kind: project, individual, feasibility-study and additional
 */
@ConfigurationProperties("kprogram.calls")
public record CallSettings(
    Period farthestClosing, Map<String, String> documents, Map<String, CallTemplate> templates) {

  public CallSettings {
    Stream.of("project", "individual", "feasibility-study", "additional")
        .filter(kind -> !templates.containsKey(kind))
        .findFirst()
        .ifPresent(kind -> {
          throw new IllegalArgumentException("kprogram.calls.templates." + kind + " is missing");
        });
    templates.forEach((kind, template) -> {
      if (!documents.keySet().containsAll(template.documents())) {
        throw new IllegalArgumentException("kprogram.calls.templates." + kind + " asks for unknown documents");
      }
    });
  }

  /** Names of documents by their codes. */
  public List<String> namesOf(List<String> codes) {
    return codes.stream().map(code -> documents.getOrDefault(code, code)).toList();
  }
}
