package jp.kprogram.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The walls of the house (app/docs/decisions): who may use whom, and what no class may do. */
@AnalyzeClasses(packages = "jp.kprogram", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** What every stage may use. */
  private static final Set<String> COMMON = Set.of("shared", "people", "audit", "calendar", "letter", "fund");

  /** Stages in the order of the programme, each with the other stages whose one public service it may ask. */
  private static final Map<String, Set<String>> STAGES =
      Map.ofEntries(
          entry("vision", Set.of("guideline")),
          entry("guideline", Set.of()),
          entry("theme", Set.of("vision")),
          entry("concept", Set.of("theme")),
          entry("call", Set.of("guideline", "theme", "concept")),
          entry("application", Set.of("call", "concept", "theme")),
          entry("adoption", Set.of("theme", "concept", "call", "application")),
          entry("project", Set.of("call", "application", "adoption")),
          entry("council", Set.of("concept", "call", "project")),
          entry("meeting", Set.of("call", "council")),
          entry("support", Set.of("council")),
          entry("information", Set.of("council")),
          entry("programme", Set.of("vision", "theme", "concept", "call", "application", "adoption", "information")));

  @ArchTest
  static final ArchRule workersDoNotSeeTheApplication = noClasses()
      .that(not(resideInAPackage("jp.kprogram.app..")))
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("jp.kprogram.app..", "jakarta.servlet..", "org.springframework.web..");

  @ArchTest
  static final ArchRule engineStaysInDelegates = noClasses()
      .that()
      .resideOutsideOfPackages("jp.kprogram.app..", "jp.kprogram..delegate..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule delegatesAreThinGlue = classes()
      .that()
      .implement(JavaDelegate.class)
      .should()
      .resideInAPackage("..delegate..")
      .andShould()
      .haveSimpleNameEndingWith("Delegate")
      .andShould()
      .notBePublic()
      .andShould()
      .notBeAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule delegatesHaveNoTables =
      noClasses().that().resideInAPackage("..delegate..").should().dependOnClassesThat().areAssignableTo(JdbcClient.class);

  @ArchTest
  static final ArchRule delegatesAreReachedByTheEngineOnly = noClasses()
      .that()
      .resideOutsideOfPackage("..delegate..")
      .should()
      .dependOnClassesThat(resideInAPackage("jp.kprogram..delegate.."));

  @ArchTest
  static final ArchRule noCycles = slices().matching("jp.kprogram.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule timeComesFromTheClock = noClasses()
      .that()
      .doNotHaveSimpleName("EngineClock")
      .should()
      .callMethodWhere(readsTheSystemTime())
      .orShould()
      .callConstructor(Date.class);

  @ArchTest
  static final ArchRule injectionIsByConstructor = fields()
      .should()
      .notBeAnnotatedWith(Autowired.class)
      .andShould()
      .notBeAnnotatedWith(Value.class)
      .because("what a class needs is seen in its constructor");

  @ArchTest
  static final ArchRule nobodyPrints = noClasses()
      .should()
      .accessField(System.class, "out")
      .orShould()
      .accessField(System.class, "err")
      .orShould()
      .dependOnClassesThat()
      .resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule workersWriteThroughDomainServices = noClasses()
      .that()
      .resideOutsideOfPackage("jp.kprogram.app..")
      .and()
      .areNotAnnotations()
      .should()
      .beAnnotatedWith(Service.class)
      .orShould()
      .beAnnotatedWith(Transactional.class)
      .because("a refusal must not roll back the engine's transaction: see DomainService");

  @ArchTest
  static void stagesAskOnlyWhomTheyMay(JavaClasses all) {
    STAGES.forEach((stage, askable) -> {
      var foreign = STAGES.keySet().stream()
          .filter(other -> !other.equals(stage) && !askable.contains(other))
          .map(other -> "jp.kprogram." + other + "..")
          .toArray(String[]::new);
      if (foreign.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("jp.kprogram." + stage + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(foreign)
            .check(all);
      }
    });
  }

  @ArchTest
  static void everyPackageIsAStageOrCommon(JavaClasses all) {
    var known = Stream.of(COMMON, STAGES.keySet(), Set.of("app")).flatMap(Set::stream).toList();

    var found = all.stream().map(type -> type.getPackageName().split("\\.")[2]).distinct().toList();

    assertThat(known).containsAll(found);
  }

  @ArchTest
  static void everyPackageSaysWhatItIs(JavaClasses all) {
    List<Path> silent = Stream.of("../workers/src/main/java", "src/main/java")
        .map(Path::of)
        .flatMap(ArchitectureTest::folders)
        .filter(folder -> files(folder).anyMatch(file -> file.toString().endsWith(".java")))
        .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
        .toList();

    assertThat(silent).as("packages without package-info.java").isEmpty();
  }

  private static DescribedPredicate<JavaMethodCall> readsTheSystemTime() {
    return DescribedPredicate.describe("reads the system's time", call -> {
      var target = call.getTarget();
      boolean now = target.getName().equals("now")
          && target.getOwner().getPackageName().equals("java.time")
          && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
      boolean system = target.getOwner().isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
      boolean clock = target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system");
      return now || system || clock;
    });
  }

  private static Stream<Path> folders(Path root) {
    try (var walk = Files.walk(root)) {
      return walk.filter(Files::isDirectory).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (var list = Files.list(folder)) {
      return list.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
