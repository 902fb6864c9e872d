package jp.kprogram.adoption.delegate;

import java.util.Map;
import jp.kprogram.adoption.Affiliation;
import jp.kprogram.adoption.Interests;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows a member what stands in the own register of interests (P5); nobody else sees it through the task. */
@Component
class DeclarationFormContent implements FormContent {

  private final Interests interests;

  DeclarationFormContent(Interests interests) {
    this.interests = interests;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("interest-declaration") || reader == null || !reader.equals(assignee)) {
      return Map.of();
    }
    return Map.of(
        "interestRows", interests.rows(reader),
        "ownAffiliation", interests.affiliation(reader).map(Affiliation::japanese).orElse("まだありません"));
  }
}
