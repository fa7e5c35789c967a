package com.example.finance.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the service and calls it over HTTP. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:reports")
class ScoringServiceTest {
  private static final String SHEETS = "/standards/sichuan-2023/sheets";
  private static final String OBSERVATIONS = "/standards/xizang-2022/observations";

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper mapper = new JsonMapper();

  @LocalServerPort private int port;

  @Test
  void aSheetIsScoredAndStored() throws Exception {
    HttpResponse<String> scored = post(SHEETS, resource("sheet.json"));
    assertThat(scored.statusCode()).as(scored.body()).isEqualTo(201);
    JsonNode report = json(scored);
    assertThat(report.at("/schema").asString()).isEqualTo("openrubric/report/1");
    assertThat(report.at("/total").asString()).isEqualTo("76.29");
    assertThat(report.at("/grade/zh").asString()).isEqualTo("中");
    assertThat(report.at("/seal/rubric").asString()).startsWith("sha256:");

    HttpResponse<String> stored = get(scored.headers().firstValue("Location").orElseThrow());
    assertThat(stored.statusCode()).isEqualTo(200);
    assertThat(stored.body()).isEqualTo(scored.body());
  }

  @Test
  void observationsAreScoredAndStored() throws Exception {
    HttpResponse<String> scored = post(OBSERVATIONS, resource("observations.json"));
    assertThat(scored.statusCode()).as(scored.body()).isEqualTo(201);
    assertThat(json(scored).at("/total").asString()).isEqualTo("10.13");
    assertThat(get(scored.headers().firstValue("Location").orElseThrow()).body())
        .isEqualTo(scored.body());
  }

  @Test
  void aSheetIsReviewed() throws Exception {
    HttpResponse<String> reviewed =
        post("/standards/sichuan-2023/reviews", resource("printed.json"));
    assertThat(reviewed.statusCode()).as(reviewed.body()).isEqualTo(200);
    JsonNode review = json(reviewed).at("/reviews/0");
    assertThat(review.at("/computedTotal").asString()).isEqualTo("75.73");
    assertThat(review.at("/reportedTotal").asString()).isEqualTo("66.3");
    assertThat(review.at("/findings").findValuesAsString("code"))
        .contains("total-does-not-add", "grade-off-band", "missed-but-full");
  }

  @Test
  void aSheetThatCannotBeReadIsRefusedWithEveryProblemAndTheServiceStaysUp() throws Exception {
    assertProblems(
        post(SHEETS, resource("unreadable.json")),
        "unknown-field /columnz",
        "missing-field /columns",
        "wrong-type /rows/0/weight",
        "unknown-field /rows/1/wieght");
    aSheetIsScoredAndStored();
  }

  @Test
  void aSheetThatCannotBeScoredPointsAtItsRows() throws Exception {
    assertProblems(
        post(SHEETS, resource("wrong.json")),
        "bad-weight /rows/0",
        "unknown-group /rows/1",
        "negative-target /rows/2");
    aSheetIsScoredAndStored();
  }

  @Test
  void observationsOfAnotherStandardPointAtTheirIndicators() throws Exception {
    assertProblems(
        post(OBSERVATIONS, resource("wrong-observations.json")),
        "unknown-indicator /observations/outputs.done",
        "unknown-input /observations/output.quantity.completion");
  }

  @Test
  void anUnknownStandardIsNotFoundButTheNearestIsNamed() throws Exception {
    HttpResponse<String> refused = post("/standards/sichuan-2032/sheets", resource("sheet.json"));
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("did you mean sichuan-2023?");
  }

  @Test
  void anOpenStandardTakesNoObservations() throws Exception {
    assertProblems(
        post("/standards/sichuan-2023/observations", resource("observations.json")),
        "open-template ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{\"a\": NaN}", "{\"a\": 1e999999999}"})
  void whatIsNoSheetIsRefused(String body) throws Exception {
    HttpResponse<String> refused = post(SHEETS, BodyPublishers.ofString(body));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(json(refused).at("/problems")).isNotEmpty();
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    HttpResponse<String> refused = post(SHEETS, BodyPublishers.ofString("[".repeat(1_000_000)));
    assertThat(refused.statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyIsReadNoFurtherThanAllowed() throws Exception {
    byte[] spaces = " ".repeat(5 << 20).getBytes(StandardCharsets.US_ASCII);
    HttpResponse<String> refused = post(SHEETS, BodyPublishers.ofByteArray(spaces));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(json(refused).at("/problems/0/code").asString()).isEqualTo("too-large");
  }

  @Test
  void aBodyThatNeverEndsIsCutOffAndTheServiceStaysUp() throws Exception {
    byte[] chunk = new byte[1 << 20];
    try {
      BodyPublisher endless =
          BodyPublishers.ofByteArrays(() -> Stream.generate(() -> chunk).iterator());
      assertThat(post(SHEETS, endless).statusCode()).isEqualTo(413);
    } catch (IOException cutOff) {
      assertThat(cutOff).isNotInstanceOf(java.net.http.HttpTimeoutException.class);
    }
    aSheetIsScoredAndStored();
  }

  @Test
  void refusalsOfSpringAreProblemDocumentsToo() throws Exception {
    HttpRequest text =
        request(SHEETS)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("text"))
            .build();
    for (HttpResponse<String> refused :
        List.of(get("/reports/0"), get("/reports/first"), send(text))) {
      assertThat(refused.statusCode()).isIn(400, 404, 415);
      assertProblemDocument(refused);
    }
  }

  @Test
  void thePageOfTheInterfaceNamesEveryPath() throws Exception {
    assertThat(json(get("/v3/api-docs")).at("/paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/standards/{standard}/observations",
            "/standards/{standard}/sheets",
            "/standards/{standard}/reviews",
            "/reports/{id}");
    assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
  }

  private void assertProblems(HttpResponse<String> refused, String... codesAndPointers) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertProblemDocument(refused);
    assertThat(json(refused).at("/problems").valueStream())
        .as(refused.body())
        .filteredOn(problem -> problem.at("/severity").asString().equals("error"))
        .extracting(p -> p.at("/code").asString() + " " + p.at("/pointer").asString())
        .containsExactlyInAnyOrder(codesAndPointers);
  }

  private void assertProblemDocument(HttpResponse<String> refused) {
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(refused).at("/status").asInt()).isEqualTo(refused.statusCode());
  }

  private JsonNode json(HttpResponse<String> response) {
    return mapper.readTree(response.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET().build());
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    return send(request(path).header("Content-Type", "application/json").POST(body).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path))
        .timeout(Duration.ofSeconds(30));
  }

  private static BodyPublisher resource(String name) throws IOException {
    try (InputStream in = ScoringServiceTest.class.getResourceAsStream(name)) {
      return BodyPublishers.ofByteArray(in.readAllBytes());
    }
  }
}
