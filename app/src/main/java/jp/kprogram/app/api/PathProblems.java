package jp.kprogram.app.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests to our REST API that reach none of its resources: a path, method or media type that does not exist. */
@RestControllerAdvice
class PathProblems {

  @ExceptionHandler({
    HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class,
    NoResourceFoundException.class
  })
  ResponseEntity<ProblemDetail> nothingThere(Exception failure, HttpServletRequest request) throws Exception {
    if (!request.getRequestURI().startsWith("/api/") || !(failure instanceof ErrorResponse answer)) {
      throw failure; // pages answer as pages
    }
    int status = answer.getStatusCode().value();
    return ResponseEntity.status(status).headers(answer.getHeaders()).body(Problems.problem(status));
  }
}
