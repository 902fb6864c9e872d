package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jp.kprogram.app.testing.BareEngine;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each attack runs twice: on the engine as it comes, where it gets through, and on one with the guard. */
class QueryExpressionGuardTest {

  private static final String ATTACK = "${evidence.incrementAndGet()}";

  private static final AtomicInteger EVIDENCE = new AtomicInteger();
  private static final Map<Object, Object> BEANS = Map.of("evidence", EVIDENCE);

  private static BareEngine bare;
  private static BareEngine guarded;

  @BeforeAll
  static void startEngines() {
    bare = BareEngine.with(BEANS);
    guarded = BareEngine.with(BEANS, new QueryExpressionGuard());
  }

  @AfterAll
  static void stopEngines() {
    bare.close();
    guarded.close();
  }

  @AfterEach
  void forgetEvidence() {
    EVIDENCE.set(0);
    guarded.engine().getIdentityService().clearAuthentication();
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        attack("副検索の式", (engine, filterId) -> withOr(engine).list()),
        attack("副検索の式（件数）", (engine, filterId) -> withOr(engine).count()),
        attack("副検索の式（一件）", (engine, filterId) -> withOr(engine).singleResult()),
        attack("副検索の式（ページ）", (engine, filterId) -> withOr(engine).listPage(0, 10)),
        attack("フィルターに重ねる副検索の式", (engine, filterId) ->
            engine.getFilterService().list(filterId, withOr(engine))),
        attack("フィルターに重ねる副検索の式（件数）", (engine, filterId) ->
            engine.getFilterService().count(filterId, withOr(engine))),
        attack("保存するフィルターの式", (engine, filterId) -> {
          var filter = engine.getFilterService().newTaskFilter("attack");
          filter.setQuery(engine.getTaskService().createTaskQuery().taskOwnerExpression(ATTACK));
          engine.getFilterService().list(engine.getFilterService().saveFilter(filter).getId());
        }),
        attack("保存するフィルターの副検索の式", (engine, filterId) -> {
          var filter = engine.getFilterService().getFilter(filterId);
          filter.setQuery(withOr(engine));
          engine.getFilterService().saveFilter(filter);
          engine.getFilterService().list(filterId);
        }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  @DisplayName("検索に入れた式は、守りがなければ実行され、守りがあれば拒まれて実行されない")
  void refusesExpression_whichBareEngineEvaluates(String name, BiConsumer<ProcessEngine, String> attack) {
    runQuietly(attack, bare.engine());
    int withoutGuard = EVIDENCE.getAndSet(0);

    assertThatThrownBy(() -> attack.accept(guarded.engine(), filter(guarded.engine())))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("式");
    assertThat(withoutGuard).isPositive();
    assertThat(EVIDENCE).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "${currentUser()}", "${ currentUserGroups() }", "#{now()}", "${dateTime().plusDays(7)}",
    "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}"})
  @DisplayName("「自分のタスク」などに要る式はフィルターに保存できる")
  void savesFilter_withHarmlessExpression(String expression) {
    assertThat(QueryExpressionGuard.HARMLESS.matcher(expression).matches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "${currentUser().getClass()}", "${currentUser()}${evidence.incrementAndGet()}", "a${currentUser()}",
    "${dateTime().getClass().forName('java.lang.Runtime')}", "${dateTime().plusDays(evidence.incrementAndGet())}",
    "${now(evidence)}", "${evidence}", "plain"})
  @DisplayName("許した式に似せた式は保存できない")
  void refusesFilter_withExpressionThatOnlyLooksHarmless(String expression) {
    var filter = guarded.engine().getFilterService().newTaskFilter("attack");
    filter.setQuery(guarded.engine().getTaskService().createTaskQuery().taskAssigneeExpression(expression));

    assertThatThrownBy(() -> guarded.engine().getFilterService().saveFilter(filter))
        .isInstanceOf(BadUserRequestException.class);
  }

  @Test
  @DisplayName("「自分のタスク」のフィルターは保存でき、動く")
  void runsFilter_withCurrentUser() {
    var filters = guarded.engine().getFilterService();
    var filter = filters.newTaskFilter("自分のタスク");
    filter.setQuery(guarded.engine().getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    filters.saveFilter(filter);
    guarded.engine().getIdentityService().setAuthenticatedUserId("sato");

    assertThat(filters.list(filter.getId())).isEmpty();
  }

  @Test
  @DisplayName("許されない式のフィルターが保存されていると、その名を挙げて起動しない")
  void stopsStart_whenStoredFilterHoldsForeignExpression() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    try (var unguarded = BareEngine.at(url, BEANS)) {
      var filter = unguarded.engine().getFilterService().newTaskFilter("仕込まれたフィルター");
      filter.setQuery(withOr(unguarded.engine()));
      unguarded.engine().getFilterService().saveFilter(filter);
    }

    assertThatThrownBy(() -> BareEngine.at(url, BEANS, new QueryExpressionGuard()))
        .hasStackTraceContaining("仕込まれたフィルター");
    assertThat(EVIDENCE).hasValue(0);
  }

  private void runQuietly(BiConsumer<ProcessEngine, String> attack, ProcessEngine engine) {
    try {
      attack.accept(engine, filter(engine));
    } catch (RuntimeException e) {
      // the value may not fit the condition; what counts is that the expression ran
    }
  }

  private static TaskQuery withOr(ProcessEngine engine) {
    return engine.getTaskService().createTaskQuery()
        .or().taskName("a").taskOwnerExpression(ATTACK).endOr();
  }

  private static String filter(ProcessEngine engine) {
    return engine.getFilterService().saveFilter(engine.getFilterService().newTaskFilter("all")).getId();
  }

  private static Arguments attack(String name, BiConsumer<ProcessEngine, String> attack) {
    return Arguments.of(name, attack);
  }
}
