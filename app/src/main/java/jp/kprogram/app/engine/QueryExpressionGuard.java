package jp.kprogram.app.engine;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Lets no foreign expression into a query (CVE-2026-109432: engine 7.24.0 evaluates what stands in {@code orQueries},
 * which runs any code on the server).
 *
 * <p>A query that a client sends may hold no expression at all, in no sub-query; one that is stored in a filter may
 * hold only those of {@link #HARMLESS}. Filters that are already stored are looked through at the start: one with
 * another expression stops it. Only task queries know expressions; the guard looks at every kind of query.
 */
@Component
public class QueryExpressionGuard extends AbstractProcessEnginePlugin {

  /** Who asks, which groups they are in, what time it is, and simple reckoning with that time. */
  static final Pattern HARMLESS = Pattern.compile(
      "[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)"
          + "(\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
          + "|\\.with(DayOfWeek|DayOfMonth|HourOfDay|MinuteOfHour)\\(\\d{1,2}\\)"
          + "|\\.withTimeAtStartOfDay\\(\\))*)\\s*}");

  private static final Field EXTENDING_QUERY = Interceptors.field(AbstractExecuteFilterCmd.class, "extendingQuery");
  private static final Field SAVED_FILTER = Interceptors.field(SaveFilterCmd.class, "filter");

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.around(configuration, Guard::new);
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    List<String> foreign = engine.getFilterService().createFilterQuery().unlimitedList().stream()
        .filter(filter -> expressions(filter.getQuery()).anyMatch(Predicate.not(QueryExpressionGuard::isHarmless)))
        .map(filter -> filter.getName() + " (ACT_RU_FILTER.ID_ " + filter.getId() + ")")
        .toList();
    if (!foreign.isEmpty()) {
      throw new IllegalStateException(
          "保存されたフィルターに許可されない式があるため起動しません。該当のフィルターを削除してください: "
              + String.join(", ", foreign));
    }
  }

  private static boolean isHarmless(String expression) {
    return HARMLESS.matcher(expression.strip()).matches();
  }

  /** The expressions of a query and of all its sub-queries. */
  private static Stream<String> expressions(Object query) {
    Set<AbstractQuery<?, ?>> all = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(query, all);
    return all.stream().flatMap(each -> each.getExpressions().values().stream());
  }

  private static void collect(Object query, Set<AbstractQuery<?, ?>> found) {
    if (query instanceof AbstractQuery<?, ?> each && found.add(each) && each instanceof TaskQueryImpl tasks) {
      tasks.getQueries().forEach(subQuery -> collect(subQuery, found));
    }
  }

  private static final class Guard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      if (command instanceof AbstractQuery<?, ?>) {
        refuseAny(command);
      } else if (command instanceof AbstractExecuteFilterCmd) {
        refuseAny(Interceptors.read(EXTENDING_QUERY, command));
      } else if (command instanceof SaveFilterCmd) {
        var filter = (Filter) Interceptors.read(SAVED_FILTER, command);
        refuseForeign(filter == null ? null : filter.getQuery());
      }
      return next.execute(command);
    }

    private static void refuseAny(Object query) {
      if (expressions(query).findAny().isPresent()) {
        throw new BadUserRequestException("検索条件に式は使えません。…Expression の条件を取り除き、値そのもので指定してください。");
      }
    }

    private static void refuseForeign(Object query) {
      if (!expressions(query).allMatch(QueryExpressionGuard::isHarmless)) {
        throw new BadUserRequestException(
            "フィルターに使えない式があります。使える式は ${currentUser()}、${currentUserGroups()}、${now()}、"
                + "${dateTime()} とその日時の加減だけです。");
      }
    }
  }
}
