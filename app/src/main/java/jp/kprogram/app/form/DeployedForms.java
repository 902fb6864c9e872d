package jp.kprogram.app.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** Deployed forms, read once for all guards: what is deployed under an id never changes. */
@Component
final class DeployedForms {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final Map<String, DeployedForm> forms = new ConcurrentHashMap<>();

  /**
   * A form as it matters to the guards.
   *
   * @param inputs the fields that it asks for
   * @param names every name in its file, and so every variable that it can show
   */
  record DeployedForm(List<FormField> inputs, Set<String> names) {}

  /** Inputs of the form that a task or start refers to; none where it has no form. */
  List<FormField> of(FormData data, CommandContext context) {
    return find(data, context).map(DeployedForm::inputs).orElse(List.of());
  }

  /** The form that a task or start refers to; empty where it has none. */
  Optional<DeployedForm> find(FormData data, CommandContext context) {
    CamundaFormRef reference = data == null ? null : data.getCamundaFormRef();
    if (reference == null) {
      return Optional.empty();
    }
    CamundaFormDefinition form = context.runWithoutAuthorization(
        () -> new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()).execute(context));
    if (form == null) {
      throw new IllegalStateException("Form " + reference.getKey() + " is not deployed with " + data.getDeploymentId());
    }
    return Optional.of(forms.computeIfAbsent(form.getId(), id -> read(form, context)));
  }

  private static DeployedForm read(CamundaFormDefinition form, CommandContext context) {
    String file = new String(
        context.getResourceManager()
            .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
            .getBytes(),
        StandardCharsets.UTF_8);
    try {
      Set<String> names = NAME.matcher(file).results().map(MatchResult::group).collect(Collectors.toSet());
      return new DeployedForm(FormField.of(JSON.readTree(file)), names);
    } catch (IOException e) {
      throw new UncheckedIOException("Form " + form.getResourceName() + " is no JSON", e);
    }
  }
}
