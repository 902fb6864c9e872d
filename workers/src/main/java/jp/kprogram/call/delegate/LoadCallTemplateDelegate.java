package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.CALL_KIND_NAME;
import static jp.kprogram.call.delegate.CallVariables.GUIDELINE_TEXT;
import static jp.kprogram.call.delegate.CallVariables.SLOTS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.call.Call;
import jp.kprogram.call.CallPreparation;
import jp.kprogram.call.CallSettings;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fills the form of the terms from the template of the kind (R54). */
@Component("loadCallTemplate")
class LoadCallTemplateDelegate implements JavaDelegate {

  private final Calls calls;
  private final CallPreparation preparation;
  private final CallSettings settings;

  LoadCallTemplateDelegate(Calls calls, CallPreparation preparation, CallSettings settings) {
    this.calls = calls;
    this.preparation = preparation;
    this.settings = settings;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    Call call = calls.get(number);
    CallVariables.show(step, call);
    CALL_KIND_NAME.set(step, call.kind().japanese());
    GUIDELINE_TEXT.set(step, call.guidelineVersion() == null ? "まだ公表されていません" : call.guidelineVersion());
    SLOTS.set(step, calls.slots(number).stream().map(CallSlot::row).toList());
    CallVariables.offer(step, preparation.template(number), settings.documents());
  }
}
