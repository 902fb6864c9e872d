package jp.kprogram.fund;

/**
 * What moved in a fiscal year, net, in yen.
 *
 * @param fiscalYear April to March: 2021 for 令和3年度
 * @param concept number of the concept, or null for budget measures
 */
record FundSums(int fiscalYear, String concept, long appropriated, long reserved, long committed, long paid) {}
