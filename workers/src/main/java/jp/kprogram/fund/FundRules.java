package jp.kprogram.fund;

import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.springframework.stereotype.Component;

/** What the ledger of a fund does not take: each rule by its refusal, with the figures. Asked under the fund's lock. */
@Component
class FundRules {

  private final FundStore store;

  FundRules(FundStore store) {
    this.store = store;
  }

  /** No reserve beyond what budgets gave (E06). */
  void available(Posting posting) {
    Yen available = store.position(posting.fund()).unreserved();
    if (posting.amount().compareTo(available) > 0) {
      throw conflict("FUND_EXHAUSTED",
          "%sの未確保額は%sで、必要な%sに%s足りません。上限額を減らす（減額）、ほかの構想から流用する（構想間の流用）、"
              + "確保の時期を延ばす（延期）のいずれかを選んでください。",
          name(posting), available, posting.amount());
    }
  }

  /** No release, transfer or commitment beyond what is reserved for the concept and neither committed nor held. */
  void free(Posting posting) {
    free(posting.fund(), posting.concept(), posting.amount(), Yen.ZERO);
  }

  /**
   * The same for somebody who holds some of it.
   *
   * @param own what is held for who asks, and so is free for this
   */
  void free(String fund, String concept, Yen needed, Yen own) {
    FundPosition position = store.position(fund, concept);
    Yen free = position.free().plus(own);
    if (needed.compareTo(free) > 0) {
      Yen others = position.held().minus(own);
      String text = others.equals(Yen.ZERO)
          ? "構想 %s の確保額のうち契約していない額は%sで、%sには%s足りません。金額を改めるか、先に確保額を増やしてください。"
          : "構想 %s の確保額のうち契約も取置きもしていない額は%sで、%sには%s足りません（採択から契約までの取置きが%sあります）。"
              + "金額を改めるか、先に確保額を増やしてください。";
      throw new Refusal.Conflict("RESERVE_EXCEEDED", text.formatted(
          concept, free.japanese(), needed.japanese(), needed.minus(free).japanese(), others.japanese()));
    }
  }

  /** No payment, and no commitment taken back, beyond what is committed and not paid. */
  void unpaid(Posting posting) {
    Yen open = concept(posting).unpaid();
    if (posting.amount().compareTo(open) > 0) {
      throw conflict("COMMITMENT_EXCEEDED",
          "構想 %s の契約額のうち支払っていない額は%sで、%sには%s足りません。金額を改めるか、先に契約額を改めてください。",
          posting.concept(), open, posting.amount());
    }
  }

  /** Nobody pays back more than was paid. */
  void paid(Posting posting) {
    Yen paid = concept(posting).paid();
    if (posting.amount().compareTo(paid) > 0) {
      throw conflict("PAYMENT_EXCEEDED",
          "構想 %s に支払った額は%sで、返還額%sには%s足りません。返還の金額を確かめてください。",
          posting.concept(), paid, posting.amount());
    }
  }

  /** Money of one fund never serves a concept of the other. */
  void oneFund(String fund, String concept) {
    store.fundOf(concept).filter(other -> !other.equals(fund)).ifPresent(other -> {
      throw new Refusal.Conflict("OTHER_FUND",
          "構想 %s の予算は別の基金（%s）で確保されています。基金をまたぐ確保や流用はできません。同じ基金の構想を選んでください。"
              .formatted(concept, store.find(other).orElseThrow().name()));
    });
  }

  private FundPosition concept(Posting posting) {
    return store.position(posting.fund(), posting.concept());
  }

  private String name(Posting posting) {
    return store.find(posting.fund()).orElseThrow().name();
  }

  private static Refusal.Conflict conflict(String code, String text, String whose, Yen there, Yen needed) {
    return new Refusal.Conflict(code, text.formatted(
        whose, there.japanese(), needed.japanese(), needed.minus(there).japanese()));
  }
}
