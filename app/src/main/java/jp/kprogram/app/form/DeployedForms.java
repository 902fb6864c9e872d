package jp.kprogram.app.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The inputs of deployed forms, read once: what is deployed under an id never changes. */
final class DeployedForms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<FormField>> inputs = new ConcurrentHashMap<>();

  /** Inputs of the form that a task or start refers to; none where it has no form. */
  List<FormField> of(FormData data, CommandContext context) {
    CamundaFormRef reference = data == null ? null : data.getCamundaFormRef();
    if (reference == null) {
      return List.of();
    }
    CamundaFormDefinition form = context.runWithoutAuthorization(
        () -> new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()).execute(context));
    if (form == null) {
      throw new IllegalStateException("Form " + reference.getKey() + " is not deployed with " + data.getDeploymentId());
    }
    return inputs.computeIfAbsent(form.getId(), id -> read(form, context));
  }

  private static List<FormField> read(CamundaFormDefinition form, CommandContext context) {
    byte[] file = context.getResourceManager()
        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
        .getBytes();
    try {
      return FormField.of(JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Form " + form.getResourceName() + " is no JSON", e);
    }
  }
}
