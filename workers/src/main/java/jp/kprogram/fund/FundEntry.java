package jp.kprogram.fund;

import java.time.Instant;
import java.util.Objects;
import jp.kprogram.shared.Yen;

/**
 * An entry of the ledger. Never changed, never deleted.
 *
 * @param id running number
 * @param fund code of the fund
 * @param fiscalYear year of account, April to March: 2021 for 令和3年度
 * @param kind what it stands for
 * @param concept number of the concept, or null for a budget measure
 * @param amount always more than 0; the kind says in which direction
 * @param caseNumber the case that asked for it
 * @param entryKey what tells it from every other entry
 * @param reason in Japanese
 * @param enteredBy user id
 * @param enteredAt moment
 * @param transferId the same for the two entries of one transfer, else null
 */
public record FundEntry(
    long id,
    String fund,
    int fiscalYear,
    EntryKind kind,
    String concept,
    Yen amount,
    String caseNumber,
    String entryKey,
    String reason,
    String enteredBy,
    Instant enteredAt,
    String transferId) {

  /** The same without what tells of its case. */
  public FundEntry without(String instead) {
    return new FundEntry(id, fund, fiscalYear, kind, concept, amount, instead, instead, instead, enteredBy, enteredAt,
        transferId);
  }

  /** Whether it says what a posting asks for; the wording of the reason does not count. */
  boolean says(Posting posting, EntryKind askedKind) {
    return kind == askedKind
        && fund.equals(posting.fund())
        && Objects.equals(concept, posting.concept())
        && amount.equals(posting.amount())
        && caseNumber.equals(posting.caseNumber());
  }
}
