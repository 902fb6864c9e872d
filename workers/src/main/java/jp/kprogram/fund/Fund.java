package jp.kprogram.fund;

/**
 * One of the two funds of the programme (R02; paper L9-15).
 *
 * @param code mext-jst or meti-nedo
 * @param name in Japanese
 * @param ministry group of the ministry that answers for it: mext or meti
 * @param agency group of the agency that holds it: jst or nedo
 */
public record Fund(String code, String name, String ministry, String agency) {}
