package jp.kprogram.app.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The record of decisions in Japanese: kinds and outcomes by {@code decision-words.properties}, people by name. */
@Component
class DecisionWords {

  private static final Pattern NUMBERED = Pattern.compile("(draft|edition|round|version)-(\\d+)");

  private final Properties words;
  private final People people;

  DecisionWords(People people) throws IOException {
    this.people = people;
    this.words = PropertiesLoaderUtils.loadProperties(
        new EncodedResource(new ClassPathResource("decision-words.properties"), StandardCharsets.UTF_8));
  }

  /** What was decided; the code itself where it has no word. */
  String kind(String kind) {
    return words.getProperty(kind, kind);
  }

  /** How it was decided; the code itself where it has no word. */
  String outcome(String outcome) {
    var numbered = NUMBERED.matcher(outcome);
    if (numbered.matches()) {
      return MessageFormat.format(words.getProperty("outcome." + numbered.group(1)), numbered.group(2));
    }
    return Optional.ofNullable(words.getProperty("outcome." + outcome))
        .or(() -> people.find(outcome).map(Person::name))
        .orElse(outcome);
  }

  /**
   * A person or an office by name, by id where neither is registered any more; what the engine did by itself, the
   * system did.
   */
  String actor(String id) {
    return id.equals(CurrentUser.ENGINE)
        ? "システム"
        : people.find(id).map(Person::name).orElseGet(() -> people.groupName(id));
  }
}
