package com.example.finance.service;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.JsonProblemCode;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells every problem of a refused document at once, as RFC 9457 has it. */
@RestControllerAdvice
class Refusals {

  /** What the codecs call the posted document, and where they place what concerns all of it. */
  static final String BODY = "body";

  @ExceptionHandler
  ProblemDetail refused(InvalidDocumentException e) {
    List<Fault> faults = e.problems().stream().map(Fault::of).toList();
    ProblemDetail detail = ProblemDetail.forStatus(status(e.problems()));
    detail.setDetail("Problems found: " + faults.size());
    detail.setProperty("problems", faults);
    return detail;
  }

  private static HttpStatus status(List<Problem> problems) {
    if (problems.stream().anyMatch(p -> p.code().equals(TemplateCatalogue.UNKNOWN_STANDARD))) {
      return HttpStatus.NOT_FOUND;
    }
    boolean tooLarge =
        problems.stream()
            .anyMatch(p -> p.code().equals(JsonProblemCode.TOO_LARGE) && p.path().equals(BODY));
    return tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
  }

  /**
   * One problem of a document.
   *
   * @param code a stable code
   * @param severity error, warning or note
   * @param pointer where, as a JSON pointer; empty for the document as a whole
   * @param message what was expected and what was found; has line and column where JSON ends early
   */
  record Fault(String code, String severity, String pointer, Text message) {

    static Fault of(Problem problem) {
      String place = problem.path();
      boolean pointed = place.isEmpty() || place.startsWith("/");
      boolean whole = place.equals(BODY);
      Text message = problem.message();
      return new Fault(
          problem.code(),
          problem.severity().name().toLowerCase(Locale.ROOT),
          pointed ? place : "",
          pointed || whole
              ? message
              : Text.of(message.zh() + "（" + place + "）", message.en() + " (" + place + ")"));
    }
  }
}
