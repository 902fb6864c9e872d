package jp.kprogram.app.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How quickly several do many things of a kind at the same time, and whether the last are slower than the first.
 *
 * @param times how many were done
 * @param seconds from the first begun to the last done
 * @param first things a second among the first thousand, or the first half of fewer than 2,000
 * @param last the same among the last
 */
record Pace(int times, double seconds, double first, double last) {

  private static final int END = 1_000;

  /** Does something so many times, by so many at once. */
  static Pace of(int people, int times, IntConsumer work) {
    return of(people, times, (number, done) -> {
      work.accept(number);
      done.run();
    });
  }

  /** Work of which each piece may bring several things of the kind, each told when it is done. */
  interface Piece {
    void accept(int number, Runnable done);
  }

  /** The same where a piece of work is many things of the kind. */
  static Pace of(int people, int pieces, Piece work) {
    var done = new ConcurrentLinkedQueue<Long>();
    long begin = System.nanoTime();
    var pool = Executors.newFixedThreadPool(people);
    try {
      List<Future<Void>> all = pool.invokeAll(IntStream.range(0, pieces)
          .mapToObj(number -> (Callable<Void>) () -> {
            work.accept(number, () -> done.add(System.nanoTime()));
            return null;
          })
          .toList());
      for (Future<Void> each : all) {
        each.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
    List<Long> moments = done.stream().sorted().toList();
    int times = moments.size();
    int end = Math.max(1, Math.min(END, times / 2));
    return times == 0 ? new Pace(0, seconds(System.nanoTime() - begin), 0, 0) : new Pace(
        times,
        seconds(moments.get(times - 1) - begin),
        end / seconds(moments.get(end - 1) - begin),
        end / seconds(moments.get(times - 1) - moments.get(Math.max(0, times - 1 - end))));
  }

  /** Things a second. */
  double all() {
    return times / seconds;
  }

  /** As a row of a table: how many, seconds, a second, first, last, first by last. */
  String row(String what) {
    return String.format(Locale.ROOT, "| %s | %,d | %.1f s | %.0f/s | %.0f/s | %.0f/s | %.2f |",
        what, times, seconds, all(), first, last, first / last);
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
