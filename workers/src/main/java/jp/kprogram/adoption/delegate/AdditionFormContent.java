package jp.kprogram.adoption.delegate;

import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.adoption.PanelAdditions;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Who may join a panel (P6). */
@Component
class AdditionFormContent implements FormContent {

  private final PanelAdditions additions;

  AdditionFormContent(PanelAdditions additions) {
    this.additions = additions;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    Supplier<Object> options = () -> additions.options(caseNumber);
    return processKey.equals("panel-addition") && reader != null ? Map.of("additionOptions", options) : Map.of();
  }
}
