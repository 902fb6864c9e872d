package jp.kprogram.app.leak;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every way of asking the engine by REST, as its own classes declare it: none can be forgotten. */
final class EngineDoors {

  private EngineDoors() {}

  /** Paths that are read with GET, with places such as {id}, below the prefix of the API. */
  static Set<String> reads() {
    return collect(DefaultProcessEngineRestServiceImpl.class, "", "GET", new TreeSet<>());
  }

  /** Queries that are sent as POST because they are long: what can be asked with GET too, and counts. */
  static Set<String> longQueries() {
    Set<String> reads = reads();
    return collect(DefaultProcessEngineRestServiceImpl.class, "", "POST", new TreeSet<>()).stream()
        .filter(path -> reads.contains(path) || path.endsWith("/count"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> collect(Class<?> resource, String base, String wanted, Set<String> found) {
    for (Method method : resource.getMethods()) {
      Path own = method.getAnnotation(Path.class);
      String path = base + (own == null ? "" : "/" + own.value().replaceAll("^/|/$", "")).replaceAll("/+$", "");
      var verb = Stream.of(method.getAnnotations())
          .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
          .filter(http -> http != null)
          .findFirst();
      if (verb.isEmpty() && own != null) {
        collect(method.getReturnType(), path, wanted, found);
      } else if (verb.isPresent() && verb.get().value().equals(wanted)) {
        found.add(path);
      }
    }
    return found;
  }
}
