package jp.kprogram.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.shared.DomainService;

/** Calls in the words and the order in which the public reads them. */
@DomainService
public class CallListing {

  /** The five viewpoints of the K Program, in the order of {@link Criteria#weights()}. */
  public static final List<String> VIEWPOINTS = List.of(
      "研究成果活用の実現可能性", "研究開発内容の妥当性", "実施体制の妥当性", "資金計画の妥当性", "安全管理措置の妥当性");

  private static final Comparator<Call> BY_CLOSING = Comparator.comparing(Call::closesAt).thenComparing(Call::number);
  private static final Comparator<Call> BY_OPENING =
      Comparator.comparing((Call call) -> call.terms().opensAt()).thenComparing(Call::number);

  private final Calls calls;
  private final Corrigenda corrigenda;
  private final CallSettings settings;

  CallListing(Calls calls, Corrigenda corrigenda, CallSettings settings) {
    this.calls = calls;
    this.corrigenda = corrigenda;
    this.settings = settings;
  }

  /**
   * A correction of a call, or a later closing without one.
   *
   * @param publishedAt since when it is public
   * @param text what changed and why
   * @param closesAt the closing that came with it, or null
   */
  public record Notice(Instant publishedAt, String text, Instant closesAt) {}

  /**
   * Calls that the public may see at a moment: first the open ones, by their closing; then those that come, by their
   * opening; then the past ones, the latest first.
   */
  public List<Call> at(Instant now) {
    Map<CallState, List<Call>> byState =
        calls.publicCalls(now).stream().collect(Collectors.groupingBy(call -> call.stateAt(now)));
    return Stream.of(
            in(byState, BY_CLOSING, CallState.OPEN),
            in(byState, BY_OPENING, CallState.COMING),
            in(byState, BY_CLOSING.reversed(), CallState.CLOSED, CallState.WITHDRAWN))
        .flatMap(each -> each)
        .toList();
  }

  /** What changed since a call was announced, the newest first. */
  public List<Notice> notices(Call call) {
    var corrections = corrigenda.published(call.number()).stream()
        .map(one -> new Notice(one.publishedAt(), one.correction(), one.closesAt()));
    var extensions = calls.extensions(call.number()).stream()
        .filter(one -> !one.source().startsWith(Corrigendum.SOURCE))
        .map(one -> new Notice(one.extendedAt(), one.reason(), one.closesAt()));
    return Stream.concat(corrections, extensions)
        .sorted(Comparator.comparing(Notice::publishedAt).reversed())
        .toList();
  }

  /** Names of the documents that a call asks for. */
  public List<String> documents(Call call) {
    return settings.namesOf(call.terms().documents());
  }

  private static Stream<Call> in(Map<CallState, List<Call>> byState, Comparator<Call> order, CallState... states) {
    return Stream.of(states).flatMap(state -> byState.getOrDefault(state, List.of()).stream()).sorted(order);
  }
}
