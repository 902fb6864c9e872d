package jp.kprogram.fund;

import java.time.Instant;
import java.time.LocalDate;
import jp.kprogram.shared.Moments;

/** Fiscal years of the Japanese state: April to March. */
public final class FiscalYear {

  /** The year of the first budget measure (paper L9). */
  public static final int FIRST = 2021;

  private static final int APRIL = 4;
  private static final int BEFORE_REIWA = 2018;

  private FiscalYear() {}

  /** The year in which a moment lies, in Japan. */
  public static int of(Instant moment) {
    LocalDate day = moment.atZone(Moments.JAPAN).toLocalDate();
    return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
  }

  /** 2021年度（令和3年度）. */
  public static String japanese(int year) {
    return "%d年度（令和%d年度）".formatted(year, year - BEFORE_REIWA);
  }
}
