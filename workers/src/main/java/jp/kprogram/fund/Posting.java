package jp.kprogram.fund;

import java.util.Objects;
import jp.kprogram.shared.Yen;

/**
 * What is to be entered in the ledger of a fund.
 *
 * @param fund code of the fund, such as mext-jst
 * @param concept number of the concept, CON-2026-001; null for a budget measure, which no concept has yet
 * @param amount more than 0
 * @param caseNumber the case that asks for it
 * @param entryKey the same every time when the step is repeated, and no other entry's: CON-2026-001:reserve:1
 * @param reason in Japanese, as it reads in the ledger
 */
public record Posting(String fund, String concept, Yen amount, String caseNumber, String entryKey, String reason) {

  public Posting {
    Objects.requireNonNull(fund, "fund");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(caseNumber, "caseNumber");
    Objects.requireNonNull(entryKey, "entryKey");
    Objects.requireNonNull(reason, "reason");
    if (amount.equals(Yen.ZERO)) {
      throw new IllegalArgumentException("an entry of the ledger moves an amount of money");
    }
  }
}
