package jp.kprogram.letter;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills templates: {@code letters/<stage>/<name>.txt}, whose first line is the subject and whose rest is the body. One
 * layout adds the recipient's name above and the sender below.
 *
 * <p>A field that is missing, null or unknown to the template is an {@link IllegalArgumentException}.
 */
@Component
public class LetterTemplates {

  /** Fields that every letter has without anybody giving them. */
  public static final Set<String> STANDARD_FIELDS = Set.of("recipientName", "caseNumber", "baseUrl");

  private static final Pattern NAME = Pattern.compile("[a-z-]+/[a-z0-9-]+");
  private static final Pattern LINK = Pattern.compile("https?://[\\w\\-./?%#&=:~+,@!]+");
  private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false).strictSections(true);

  /** A filled template. */
  record Filled(String subject, String text, String html) {}

  Filled fill(String name, Map<String, Object> given, Map<String, Object> standard) {
    Source source = read(name);
    var unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(source.fields());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("letter template %s has no field %s".formatted(name, unknown));
    }
    var fields = new HashMap<>(given);
    fields.putAll(standard);
    try {
      String subject = source.subject().execute(fields).replaceAll("\\s+", " ").strip();
      fields.put("body", source.body().execute(fields).strip());
      String text = compile("layout").execute(fields).strip() + "\n";
      return new Filled(subject, text, toHtml(text));
    } catch (MustacheException e) {
      throw new IllegalArgumentException("letter template %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Names of the fields that a template wants to be given, in alphabetical order. */
  public Set<String> fieldsOf(String name) {
    var fields = new TreeSet<>(read(name).fields());
    fields.removeAll(STANDARD_FIELDS);
    return fields;
  }

  private static Source read(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a letter template: " + name);
    }
    String[] parts = load(name).split("\n", 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException("letter template %s needs a subject line and a body".formatted(name));
    }
    return new Source(COMPILER.compile(parts[0]), COMPILER.compile(parts[1]));
  }

  private static Template compile(String name) {
    return COMPILER.compile(load(name));
  }

  /** A template as it stands in its file. */
  static String load(String name) {
    var file = new ClassPathResource("letters/" + name + ".txt");
    if (!file.exists()) {
      throw new IllegalArgumentException("there is no letter template " + name);
    }
    try {
      return file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same words as HTML: paragraphs at empty lines, addresses as links, everything escaped. */
  private static String toHtml(String text) {
    String paragraphs = Stream.of(text.strip().split("\n\\s*\n"))
        .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br>\n") + "</p>")
        .collect(Collectors.joining("\n"));
    return """
        <!DOCTYPE html>
        <html lang="ja">
        <head><meta charset="UTF-8"></head>
        <body style="font-family: sans-serif; line-height: 1.7; max-width: 42em">
        %s
        </body>
        </html>
        """.formatted(paragraphs);
  }

  private static String linked(String paragraph) {
    var html = new StringBuilder();
    var link = LINK.matcher(paragraph);
    int end = 0;
    while (link.find()) {
      String address = Escapers.HTML.escape(link.group());
      html.append(Escapers.HTML.escape(paragraph.substring(end, link.start())));
      html.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
      end = link.end();
    }
    return html.append(Escapers.HTML.escape(paragraph.substring(end))).toString();
  }

  /** A template taken apart. */
  private record Source(Template subject, Template body) {

    Set<String> fields() {
      var names = new TreeSet<String>();
      subject.visit(new FieldCollector(names));
      body.visit(new FieldCollector(names));
      return names;
    }
  }

  /** Collects the names that a template mentions. */
  private record FieldCollector(Set<String> names) implements Mustache.Visitor {

    @Override
    public void visitText(String text) {
      // only names matter
    }

    @Override
    public void visitVariable(String name) {
      // {{.}} and {{-index}} stand for the entry of a list
      if (Character.isLetter(name.charAt(0))) {
        names.add(name);
      }
    }

    @Override
    public boolean visitInclude(String name) {
      return true;
    }

    @Override
    public boolean visitSection(String name) {
      names.add(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      names.add(name);
      return true;
    }
  }
}
