package jp.kprogram.shared;

/**
 * An amount of money in whole yen, never negative and never a fraction.
 *
 * @param amount yen, 0 or more
 */
public record Yen(long amount) implements Comparable<Yen> {

  public static final Yen ZERO = new Yen(0);

  private static final long MILLION = 1_000_000L;
  private static final long HUNDRED_MILLION = 100_000_000L;
  private static final long TEN_THOUSAND = 10_000L;

  public Yen {
    if (amount < 0) {
      throw new IllegalArgumentException("negative amount of yen: " + amount);
    }
  }

  /** Forms ask for 百万円. */
  public static Yen ofMillions(long millions) {
    return new Yen(Math.multiplyExact(millions, MILLION));
  }

  /** In 百万円; what is below a million is cut off. */
  public long millions() {
    return amount / MILLION;
  }

  public Yen plus(Yen other) {
    return new Yen(Math.addExact(amount, other.amount));
  }

  /** The amount less another that is not greater. */
  public Yen minus(Yen other) {
    return new Yen(amount - other.amount);
  }

  @Override
  public int compareTo(Yen other) {
    return Long.compare(amount, other.amount);
  }

  /** As staff write it: 1,250億円, 3億2,000万円, 60万5,000円. */
  public String japanese() {
    long hundredMillions = amount / HUNDRED_MILLION;
    long tenThousands = amount % HUNDRED_MILLION / TEN_THOUSAND;
    long rest = amount % TEN_THOUSAND;
    String text = (hundredMillions > 0 ? "%,d億".formatted(hundredMillions) : "")
        + (tenThousands > 0 ? "%,d万".formatted(tenThousands) : "")
        + (rest > 0 ? "%,d".formatted(rest) : "");
    return (text.isEmpty() ? "0" : text) + "円";
  }
}
