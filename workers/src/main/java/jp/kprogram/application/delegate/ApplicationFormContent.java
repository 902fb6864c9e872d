package jp.kprogram.application.delegate;

import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.application.ApplicationAudience;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Finding;
import jp.kprogram.shared.FormContent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the system found about the form of an application (P5, E09); nothing to who has a conflict of interest. */
@Component
class ApplicationFormContent implements FormContent {

  private final Applications applications;
  private final ObjectProvider<ApplicationAudience> audience;

  ApplicationFormContent(Applications applications, ObjectProvider<ApplicationAudience> audience) {
    this.applications = applications;
    this.audience = audience;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    boolean hidden = !processKey.equals("application")
        || reader == null
        || audience.orderedStream().anyMatch(one -> one.hidden(reader, caseNumber));
    Supplier<Object> findings = () -> applications.findings(caseNumber).stream().map(Finding::row).toList();
    return hidden ? Map.of() : Map.of("findings", findings);
  }
}
