package com.example.finance.service;

import static com.example.finance.service.Refusals.BODY;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.openrubric.engine.json.ObservationsJson;
import io.openrubric.engine.json.ReportJson;
import io.openrubric.engine.json.SealedReport;
import io.openrubric.standard.cn.sheet.SheetJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Scores, reviews and stores. Documents go through the codecs of the library, which read no more
 * than they allow of a body and tell every problem.
 */
@RestController
class ScoringController {
  private final Standards standards;
  private final StoredReports reports;

  ScoringController(Standards standards, StoredReports reports) {
    this.standards = standards;
    this.reports = reports;
  }

  @Operation(
      summary = "Scores observations and stores the report",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object", description = ObservationsJson.SCHEMA))))
  @PostMapping(
      path = "/standards/{standard}/observations",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<String> scoreObservations(
      @PathVariable("standard") String standard, InputStream body) throws IOException {
    return stored(standard, standards.get(standard).score(ObservationsJson.read(body, BODY)));
  }

  @Operation(
      summary = "Scores a filled-in sheet and stores the report",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object", description = SheetJson.SCHEMA))))
  @PostMapping(
      path = "/standards/{standard}/sheets",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<String> scoreSheet(@PathVariable("standard") String standard, InputStream body)
      throws IOException {
    return stored(standard, standards.get(standard).score(SheetJson.read(body, BODY)));
  }

  @Operation(
      summary = "Finds every printed figure of a sheet that does not follow from the rules",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object", description = SheetJson.SCHEMA))))
  @PostMapping(
      path = "/standards/{standard}/reviews",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  String review(@PathVariable("standard") String standard, InputStream body) throws IOException {
    return Findings.json(standards.get(standard).review(SheetJson.read(body, BODY)));
  }

  @Operation(summary = "A stored report")
  @GetMapping(path = "/reports/{id}", produces = APPLICATION_JSON_VALUE)
  String report(@PathVariable("id") long id) {
    return reports
        .findById(id)
        .map(StoredReport::document)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No report " + id));
  }

  private ResponseEntity<String> stored(String standard, SealedReport sealed) {
    String document = ReportJson.write(sealed);
    StoredReport row =
        reports.save(
            new StoredReport(
                null,
                standard,
                sealed.report().project(),
                sealed.report().total().orElseThrow(),
                document));
    return ResponseEntity.created(URI.create("/reports/" + row.id())).body(document);
  }
}
