package jp.kprogram.app.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kprogram.app.engine.RefusalMappers;
import jp.kprogram.app.form.FormRefused;
import jp.kprogram.application.DocumentTooLarge;
import jp.kprogram.information.ContentTooLarge;
import jp.kprogram.information.ReadingStopped;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What goes wrong in our REST API, as problem+json (RFC 9457): what is wrong, in Japanese, which field, and how to mend
 * it. What the caller cannot mend is said without any inner detail.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final Map<Integer, String> TITLES = Map.of(
      400, "入力に誤りがあります",
      403, "権限がありません",
      404, "見つかりません",
      405, "この操作はありません",
      406, "この形式では答えられません",
      409, "今の状態ではできません",
      413, "送られた内容が大きすぎます",
      415, "この形式は受け付けません",
      500, "処理できませんでした");
  private static final Map<Integer, String> TYPES = Map.of(
      400, "invalid-input",
      403, "not-allowed",
      404, "not-found",
      405, "method-not-allowed",
      406, "not-acceptable",
      409, "conflict",
      413, "too-large",
      415, "unsupported-media-type",
      500, "internal-error");

  /** One wrong field of a request. */
  record FieldFault(String field, String message) {}

  @ExceptionHandler
  ResponseEntity<Object> refusal(Refusal refusal) {
    ProblemDetail problem = problem(RefusalMappers.status(refusal), refusal.getMessage());
    problem.setProperty("code", refusal.code());
    refusal.field().ifPresent(field ->
        problem.setProperty("errors", List.of(new FieldFault(field, refusal.getMessage()))));
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<Object> size(DocumentTooLarge refused) {
    return answer(problem(413, refused.getMessage()));
  }

  /** The answer has begun: all that is left is to break it off, so that nobody takes it for the whole. */
  @ExceptionHandler
  void stopped(ReadingStopped stopped) throws ReadingStopped {
    throw stopped;
  }

  @ExceptionHandler
  ResponseEntity<Object> size(ContentTooLarge refused) {
    return answer(problem(413, refused.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Object> form(FormRefused refused) {
    return invalid(refused.faults().stream()
        .map(fault -> new FieldFault(fault.key(), fault.message()))
        .toList());
  }

  @ExceptionHandler
  ResponseEntity<Object> rights(AuthorizationException refused) {
    return answer(problem(403, "この操作を行う権限がありません。"));
  }

  @ExceptionHandler
  ResponseEntity<Object> parameter(MethodArgumentTypeMismatchException mismatch) {
    return invalid(List.of(new FieldFault(mismatch.getName(), "正しい形の値を指定してください。")));
  }

  @ExceptionHandler
  ResponseEntity<Object> fault(Exception fault) {
    LOG.error("request failed", fault);
    return answer(problem(500, "サーバー側の問題で処理できませんでした。時間をおいてもう一度お試しください。"));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return invalid(invalid.getBindingResult().getAllErrors().stream()
        .map(error -> new FieldFault(
            error instanceof FieldError field ? field.getField() : error.getObjectName(), error.getDefaultMessage()))
        .toList());
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return invalid(invalid.getParameterValidationResults().stream()
        .flatMap(result -> result.getResolvableErrors().stream()
            .map(error -> new FieldFault(
                // a field of the body by its path, anything else by the name of the parameter
                error instanceof FieldError field ? field.getField() : nameOf(result.getMethodParameter()),
                error.getDefaultMessage())))
        .toList());
  }

  @Override
  protected ResponseEntity<Object> handleServletRequestBindingException(
      ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String field = missing instanceof MissingRequestHeaderException header ? header.getHeaderName() : "request";
    return invalid(List.of(new FieldFault(field, "指定してください。")));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyLimit.TooLarge) {
        return answer(problem(413, BodyLimit.MESSAGE));
      }
      if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
        return invalid(List.of(new FieldFault(path(mapping), "この項目はないか、値の型が違います。API の説明を確認してください。")));
      }
    }
    return answer(problem(400, "JSON として読めません。本文を確認してください。"));
  }

  /** Everything else that the framework refuses, such as a method or media type that does not exist. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return ResponseEntity.status(status).headers(headers).body(problem(status.value()));
  }

  private static String nameOf(MethodParameter parameter) {
    return Objects.requireNonNullElse(parameter.getParameterName(), "parameter");
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  private static ResponseEntity<Object> invalid(List<FieldFault> faults) {
    ProblemDetail problem = problem(400, faults.stream()
        .map(fault -> fault.field() + ": " + fault.message())
        .collect(Collectors.joining(" ")));
    problem.setProperty("code", "INVALID_INPUT");
    problem.setProperty("errors", faults);
    return answer(problem);
  }

  static ProblemDetail problem(int status) {
    return problem(status, TITLES.getOrDefault(status, "処理できませんでした") + "。");
  }

  static ProblemDetail problem(int status, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
    problem.setType(URI.create("/problems/" + TYPES.getOrDefault(status, "internal-error")));
    problem.setTitle(TITLES.getOrDefault(status, HttpStatus.valueOf(status).getReasonPhrase()));
    return problem;
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
