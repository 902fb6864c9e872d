package jp.kprogram.fund.delegate;

import static jp.kprogram.fund.delegate.FundVariables.AMOUNT_MILLION_YEN;
import static jp.kprogram.fund.delegate.FundVariables.AMOUNT_TEXT;
import static jp.kprogram.fund.delegate.FundVariables.BASIS;
import static jp.kprogram.fund.delegate.FundVariables.FISCAL_YEAR;
import static jp.kprogram.fund.delegate.FundVariables.FISCAL_YEAR_NAME;
import static jp.kprogram.fund.delegate.FundVariables.FUND;
import static jp.kprogram.fund.delegate.FundVariables.FUND_MINISTRY;
import static jp.kprogram.fund.delegate.FundVariables.FUND_NAME;
import static jp.kprogram.fund.delegate.FundVariables.NOTE;
import static jp.kprogram.fund.delegate.FundVariables.OPENED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.fund.Appropriation;
import jp.kprogram.fund.Appropriations;
import jp.kprogram.fund.FiscalYear;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.Funds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a budget measure (R02). */
@Component("openAppropriation")
class OpenAppropriationDelegate implements JavaDelegate {

  private final Appropriations appropriations;
  private final Funds funds;

  OpenAppropriationDelegate(Appropriations appropriations, Funds funds) {
    this.appropriations = appropriations;
    this.funds = funds;
  }

  @Override
  public void execute(DelegateExecution step) {
    Appropriation appropriation = appropriations.open(
        step.getProcessBusinessKey(), FUND.get(step), FISCAL_YEAR.get(step), AMOUNT_MILLION_YEN.get(step),
        BASIS.get(step), NOTE.get(step), OPENED_BY.get(step));
    Fund fund = funds.get(appropriation.fund());
    step.setProcessBusinessKey(appropriation.number());
    CASE_NUMBER.set(step, appropriation.number());
    FUND_NAME.set(step, fund.name());
    FUND_MINISTRY.set(step, fund.ministry());
    FISCAL_YEAR_NAME.set(step, FiscalYear.japanese(appropriation.fiscalYear()));
    AMOUNT_TEXT.set(step, appropriation.amount().japanese());
    SUBJECT.set(step, appropriation.subject(fund));
  }
}
