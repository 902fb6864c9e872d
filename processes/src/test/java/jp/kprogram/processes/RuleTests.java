package jp.kprogram.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Holds all files of one kind against all rules, so that one run names every fault and not only the first. */
final class RuleTests {

  private static final Path HOME = Path.of(".");
  private static final Pattern STAGE_FILE = Pattern.compile("\\d\\d-[a-z]+/[^/]+");

  private RuleTests() {}

  static <F> Stream<DynamicTest> of(String ending, Function<Path, F> reader, List<? extends Rule<F>> rules) {
    var files = new LinkedHashMap<String, F>();
    var unfit = new ArrayList<String>();
    var names = new HashSet<String>();
    for (var path : filesEndingWith(ending)) {
      var name = HOME.relativize(path).toString().replace('\\', '/');
      if (!STAGE_FILE.matcher(name).matches()) {
        unfit.add(name + ": lies in no stage folder (NN-word), so it would not be packed");
      }
      if (!names.add(path.getFileName().toString())) {
        unfit.add(name + ": there is another file of this name");
      }
      try {
        files.put(name, reader.apply(path));
      } catch (RuntimeException unreadable) {
        unfit.add(name + ": cannot be read: " + rootMessage(unreadable));
      }
    }
    var readable = dynamicTest("ファイルがあり、すべて読める（" + ending + "）", () -> {
      assertThat(names).as("files ending with " + ending).isNotEmpty();
      assertThat(unfit).isEmpty();
    });
    return Stream.concat(Stream.of(readable), rules.stream().map(rule -> dynamicTest(rule.sentence(), () ->
        assertThat(faults(rule, files)).as(rule.sentence()).isEmpty())));
  }

  /** The stage folders beside the module's pom, as NN-word. */
  static Set<Path> stageFolders() {
    try (var folders = Files.list(HOME)) {
      return Set.copyOf(folders.filter(Files::isDirectory)
          .filter(folder -> folder.getFileName().toString().matches("\\d\\d-[a-z]+")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> filesEndingWith(String ending) {
    try (var paths = Files.walk(HOME)) {
      return paths.filter(path -> path.toString().endsWith(ending))
          .filter(path -> !path.startsWith("./src") && !path.startsWith("./target"))
          .sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <F> List<String> faults(Rule<F> rule, Map<String, F> files) {
    return files.entrySet().stream()
        .flatMap(file -> rule.faults(file.getValue()).map(fault -> file.getKey() + ": " + fault))
        .toList();
  }

  private static String rootMessage(Throwable thrown) {
    return thrown.getCause() == null ? String.valueOf(thrown.getMessage()) : rootMessage(thrown.getCause());
  }
}
