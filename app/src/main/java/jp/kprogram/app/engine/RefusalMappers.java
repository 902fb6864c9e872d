package jp.kprogram.app.engine;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.kprogram.app.form.FormRefused;
import jp.kprogram.shared.Refusal;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Refusals as answers of the engine's REST API, the one for machines (/engine-rest) and the one that Tasklist uses
 * (/camunda/api/engine): HTTP 4xx with {@code type} and {@code message} as that API does, plus the rule and the fields.
 *
 * <p>Found by Jersey through META-INF/services, because the web apps' REST application cannot be configured otherwise.
 */
public final class RefusalMappers implements ForcedAutoDiscoverable {

  @Override
  public void configure(FeatureContext context) {
    context.register(OfRefusal.class).register(OfForm.class);
  }

  /** HTTP status of a refusal. */
  public static int status(Refusal refusal) {
    if (refusal instanceof Refusal.NotAllowed) {
      return Response.Status.FORBIDDEN.getStatusCode();
    }
    if (refusal instanceof Refusal.NotFound) {
      return Response.Status.NOT_FOUND.getStatusCode();
    }
    return refusal instanceof Refusal.Conflict
        ? Response.Status.CONFLICT.getStatusCode()
        : Response.Status.BAD_REQUEST.getStatusCode();
  }

  private static Response answer(int status, Map<String, Object> body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  static final class OfRefusal implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", refusal.getClass().getSimpleName());
      body.put("message", refusal.getMessage());
      body.put("rule", refusal.code());
      refusal.field().ifPresent(field -> body.put("field", field));
      return answer(status(refusal), body);
    }
  }

  static final class OfForm implements ExceptionMapper<FormRefused> {
    @Override
    public Response toResponse(FormRefused refused) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", "FormRefused");
      body.put("message", refused.getMessage());
      body.put("fields", refused.faults());
      return answer(Response.Status.BAD_REQUEST.getStatusCode(), body);
    }
  }
}
