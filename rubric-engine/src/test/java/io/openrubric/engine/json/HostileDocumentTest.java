package io.openrubric.engine.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Weight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to hurt: each is refused with a clear problem, soon, and in little memory. */
@Timeout(20)
class HostileDocumentTest {

  private static final String PLAIN =
      """
      {"schema": "openrubric/rubric/1", "id": "a", "title": {"zh": "甲"}, "indicators": []%s}
      """;

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> RubricJson.read(json, "hostile.json"))
        .problems();
  }

  private static List<Problem> problems(byte[] bytes) {
    InputStream in = new ByteArrayInputStream(bytes);
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> RubricJson.read(in, "hostile.json"))
        .problems();
  }

  private static void assertOnly(List<Problem> problems, String code, String path) {
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.path()).isEqualTo(path);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 10_000, 2_000_000})
  void depthBombsAreOneProblem(int depth) {
    assertOnly(problems("[".repeat(depth)), "too-large", "line 1, column 65");
    String objects = "{\"a\":".repeat(Math.min(depth, 500_000));
    assertThat(problems(objects)).extracting(Problem::code).containsExactly("too-large");
  }

  @Test
  void sixtyFourLevelsAreRead() {
    String rule =
        "[".repeat(60) + "]".repeat(60); // document, indicators, indicator and rule are the other 4
    String json =
        PLAIN
            .formatted("")
            .replace(
                "[]",
                "[{\"id\": \"a\", \"zh\": \"甲\", \"weight\": 1, \"rule\": {\"kind\": \"x\", \"p\": "
                    + rule
                    + "}}]");
    assertThat(RubricJson.read(json, "deep").indicators()).hasSize(1);
    assertThat(problems(json.replace(rule, "[" + rule + "]")))
        .extracting(Problem::code)
        .containsExactly("too-large");
  }

  @Test
  void aKeyRepeatedAHundredThousandTimesIsOneProblem() {
    List<Problem> problems = problems(PLAIN.formatted(", \"id\": 1".repeat(100_000)));
    assertOnly(problems, "duplicate-key", "/id");
    assertThat(problems.get(0).message().en())
        .isEqualTo("Expected field \"id\" once, got it 100001 times");
  }

  @Test
  void aHundredThousandRepeatedKeysAreListedUpToAThousand() {
    String twice =
        IntStream.range(0, 100_000)
            .mapToObj(i -> ",\"k" + i + "\":0,\"k" + i + "\":0")
            .collect(Collectors.joining());
    List<Problem> problems = problems(PLAIN.formatted(", \"sources\": {\"a\":0" + twice + "}"));
    assertThat(problems).hasSize(1001);
    assertThat(problems.get(0).path()).isEqualTo("/sources/k0");
    Problem last = problems.get(1000);
    assertThat(last.code()).isEqualTo("too-many-problems");
    assertThat(last.message().en()).startsWith("Expected at most 1000 problems, got more");
  }

  @Test
  void onlyTheFirstOfManyUnknownSourcesGetASuggestion() {
    String citation = "{\"source\": \"wieght\", \"article\": \"1\", \"provenance\": \"LOCAL\"}";
    String json =
        PLAIN.formatted(
            ", \"sources\": {\"weight\": {\"document\": \"a\", \"zh\": \"甲\"}}, \"citations\": ["
                + String.join(",", Collections.nCopies(50, citation))
                + "]");
    List<String> unknown =
        problems(json).stream()
            .filter(problem -> problem.path().endsWith("/source"))
            .map(problem -> problem.message().en())
            .toList();
    assertThat(unknown).hasSize(50);
    assertThat(unknown.subList(0, 20)).allMatch(message -> message.contains("such as \"weight\""));
    assertThat(unknown.subList(20, 50)).noneMatch(message -> message.contains("such as"));
  }

  @Test
  void aMillionWrongItemsAreBoundedToo() {
    String items = "[" + "0,".repeat(1_000_000) + "0]";
    assertThat(problems(PLAIN.formatted("").replace("[]", items))).hasSize(1001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", "0x10", ".5", "1.", "'1'"})
  void whatJsonDoesNotKnowAsANumberIsMalformed(String number) {
    assertThat(problems(PLAIN.formatted(", \"fullMarks\": " + number)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("malformed-json");
              assertThat(problem.path()).matches("line 1, column \\d+");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-999999999",
        "-1e999999999999999999",
        "1e5000",
        "1000001",
        "-1",
        "1e-7",
        "\"NaN\"",
        "\"1e3\"",
        "\"1e999999999\"",
        "\"\"",
        "\"1,5\"",
        "\"１５\"",
        "\"1/0\""
      })
  void weightsBeyondReasonAreOneProblem(String number) {
    assertOnly(problems(PLAIN.formatted(", \"fullMarks\": " + number)), "bad-value", "/fullMarks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "100.0", "1e2", "1000E-1", "\"100\"", "\"100.00\""})
  void numbersAreReadExactlyWhereADecimalIsExpected(String number) {
    assertThat(RubricJson.read(PLAIN.formatted(", \"fullMarks\": " + number), "a").fullMarks())
        .isEqualTo(Weight.of(100));
  }

  @Test
  void aNumberOfTooManyDigitsIsOneProblem() {
    assertThat(problems(PLAIN.formatted(", \"fullMarks\": 1" + "0".repeat(1000))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("too-large");
              assertThat(problem.path()).isEqualTo("/fullMarks");
              assertThat(problem.message().en())
                  .isEqualTo("Expected at most 1000 characters, got 1001");
            });
    String digits = "1" + "0".repeat(1_000_000);
    assertThat(problems(PLAIN.formatted(",\n \"fullMarks\": " + digits)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("too-large");
              assertThat(problem.path()).isEqualTo("line 2, column 15");
              assertThat(problem.message().en())
                  .isEqualTo("Expected a number of at most 1000 characters, got a longer one");
            });
    assertThat(problems(PLAIN.formatted(", \"fullMarks\": \"" + digits + "\"")))
        .extracting(Problem::code)
        .containsExactly("too-large");
  }

  @Test
  void longTextsAndLongNamesAreProblemsAndShownShort() {
    String text = "x".repeat(100_001);
    assertOnly(
        problems(PLAIN.formatted(", \"version\": \"" + text + "\"")), "too-large", "/version");
    assertThat(problems(PLAIN.formatted(", \"" + text + "\": 1")))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.toString().length()).isLessThan(600));
  }

  @Test
  void aDocumentOfMoreThanFourMebibytesIsOneProblem() {
    String json = PLAIN.formatted(" ".repeat(4 << 20));
    assertOnly(problems(json), "too-large", "hostile.json");
    assertOnly(problems(json.getBytes(UTF_8)), "too-large", "hostile.json");
    String longest = "\uFEFF" + PLAIN.formatted(" ".repeat((4 << 20) - PLAIN.length() + 2));
    assertThat(longest).hasSize((4 << 20) + 1);
    assertThat(RubricJson.read(longest, "hostile.json").id()).isEqualTo("a");
    assertOnly(problems(longest + " "), "too-large", "hostile.json");
  }

  @Test
  void anEndlessStreamIsNotReadToItsEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };
    assertThatThrownBy(() -> RubricJson.read(endless, "endless"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("at most 4 MiB");
  }

  @Test
  void aByteOrderMarkIsTolerated() throws IOException {
    String marked = "\uFEFF" + PLAIN.formatted("");
    assertThat(RubricJson.read(marked, "a").id()).isEqualTo("a");
    assertThat(RubricJson.read(new ByteArrayInputStream(marked.getBytes(UTF_8)), "a").id())
        .isEqualTo("a");
  }

  @Test
  void bytesThatAreNotUtf8AreOneProblem() {
    byte[] bytes = PLAIN.formatted("").getBytes(UTF_8);
    int at = PLAIN.indexOf("甲");
    bytes[at] = (byte) 0xff;
    assertOnly(problems(bytes), "malformed-json", "byte " + at);
    assertOnly(problems(PLAIN.formatted("").getBytes(UTF_16)), "malformed-json", "byte 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "tru",
        "{\"a\"",
        "{\"a\":",
        "{} {}",
        "{},",
        "]",
        "{]",
        "/* */ {}"
      })
  void whatIsNotJsonIsOneProblem(String json) {
    List<Problem> problems = problems(json);
    assertThat(problems).extracting(Problem::code).containsExactly("malformed-json");
    assertThat(problems.get(0).message().en())
        .startsWith("Expected well-formed JSON, got: ")
        .doesNotContain("JsonReader");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1,} | line 1, column 9 | } after \"{\"a\": 1,\"",
        "{\"a\": 01} | line 1, column 8 | 1 after \"{\"a\": 0\"",
        "{\"a\": 1.1.1} | line 1, column 10 | . after \"{\"a\": 1.1\"",
        "[1 2] | line 1, column 4 | 2 after \"[1\"",
        "{'a': 1} | line 1, column 2 | ' after \"{\"",
        "[\"甲\\q\"] | line 1, column 5 | q after \"[\"甲\\\"",
        "[\"甲\uD842\uDFB7\" x] | line 1, column 8 | x after \"[\"甲\uD842\uDFB7\"\"",
        "[1, tru, 2] | line 1, column 8 | , after \"[1, tru\"",
        "{\"a\": | line 1, column 6 | the end of the document after \"{\"a\":\"",
        "[\"a | line 1, column 4 | the end of the document after \"[\"a\"",
        "{} {} | line 1, column 4 | { after \"{}\"",
        "# | line 1, column 1 | #",
        "[1,/x] | line 1, column 4 | / after \"[1,\"",
        "// a | line 1, column 1 | /",
        "{\"a\"/ | line 1, column 5 | / after \"{\"a\"\"",
        "[\"a/\u0007x | line 1, column 5 | U+0007 after \"[\"a/\"",
        "[\"\\u12x4\"] | line 1, column 7 | x after \"[\"\\u12\"",
        "[\"\\uZZZZ\"] | line 1, column 5 | Z after \"[\"\\u\"",
        "[\"\\uZ\"] | line 1, column 5 | Z after \"[\"\\u\"",
        "[\"\\u1 | line 1, column 6 | the end of the document after \"[\"\\u1\"",
        "[\"\\u4E2D\\q\"] | line 1, column 10 | q after \"[\"\\u4E2D\\\"",
        "[\"\\\\uZ\u0007x | line 1, column 7 | U+0007 after \"[\"\\\\uZ\"",
        "[\u00A01] | line 1, column 2 | U+00A0 after \"[\"",
        "[\"\\ud842 a\"] | line 1, column 11 | the end of a text with half a character in it after \"[\"\\ud842 a\"",
        "` ` | line 1, column 2 | an empty document",
      })
  void whereTextStopsBeingJsonIsShown(String json, String path, String got) {
    assertThat(problems(json))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.message().en())
                  .isEqualTo("Expected well-formed JSON, got: " + got);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void linesEndAsTheyDoAnywhere(String end) {
    String json = "{" + end + "\"a\": [1," + end + end + "\t3 x]}";
    assertThat(problems(json).get(0))
        .hasToString(
            "ERROR Expected well-formed JSON, got: x after \"{ \"a\": [1, 3\""
                + " (line 4, column 4) [malformed-json]");
  }

  @Test
  void blanksBeforeTheEndAreNoEmptyDocument() {
    assertThat(problems("{\"a\": 1" + "\n".repeat(30)).get(0))
        .hasToString(
            "ERROR Expected well-formed JSON, got: the end of the document after \"{\"a\": 1\""
                + " (line 31, column 1) [malformed-json]");
  }

  @Test
  void oneByteOrderMarkIsTheMost() {
    assertThat(problems("\uFEFF\uFEFF" + PLAIN.formatted("")))
        .extracting(Problem::code)
        .containsExactly("malformed-json");
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1000, 1022, 1023, 1024, 2000})
  void digitsInATextAreNoNumber(int count) {
    String text = "[\"" + "1".repeat(count);
    assertOnly(problems(text + "\n\"]"), "malformed-json", "line 1, column " + (count + 3));
    assertOnly(problems(text), "malformed-json", "line 1, column " + (count + 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1000, 1022, 1023})
  void aNumberThatIsNotTooLongMayBeFollowedByAFault(int count) {
    String json = "[" + "1".repeat(count) + "x]";
    assertOnly(problems(json), "malformed-json", "line 1, column " + (count + 2));
  }

  @Test
  void longNamesAroundManyRepeatedOnesAreToldSoon() {
    String name = "{\"" + "~".repeat(60_000) + "\":";
    String twice =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"" + i + "\":0,\"" + i + "\":0,")
            .collect(Collectors.joining());
    String json = name.repeat(62) + "{" + twice + "\"a\":0}" + "}".repeat(62);
    assertThat(problems(json)).hasSize(1001);
    assertThat(problems(json + "x")).hasSize(1001);
  }

  @Test
  void ofALongDocumentOnlyTheTextBeforeTheFaultIsShown() {
    String json = PLAIN.formatted(", \"version\": \"" + "x".repeat(3000) + "\n\"");
    assertOnly(problems(json), "malformed-json", "line 1, column 3098");
    assertThat(problems(json).get(0).message().en())
        .isEqualTo("Expected well-formed JSON, got: U+000A after \"" + "x".repeat(20) + "\"");
    String cut = "[\"\uD842\uDFB7" + "x".repeat(19) + "\u0007";
    assertThat(problems(cut).get(0).message().en())
        .isEqualTo("Expected well-formed JSON, got: U+0007 after \"" + "x".repeat(19) + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\" at line 99999999999 column 1 path \": x}",
        "{\" at line 1 column 0 path \": x}",
        "{\" at line 2147483647 column 1 path \": x}",
        "{\"Nesting limit at line 3 column 4 path $\": x}"
      })
  void aNameCannotSayWhereTheFaultIs(String json) {
    assertOnly(problems(json), "malformed-json", "line 1, column " + (json.length() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[01%s]", "[1 %s]", "{%s: 1}", "{} %s", "{\"a\" %s}", "[1.1.%s]", "[1-%s]"})
  void aFaultBeforeManyDigitsIsNoLongNumber(String json) {
    assertThat(problems(json.formatted("1".repeat(2000))))
        .extracting(Problem::code)
        .containsExactly("malformed-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\uD842\"", "\"\\ud842\"", "{\"\uDFB7\": 1}", "\"\uDFB7\uD842\""})
  void halfACharacterIsNoText(String json) {
    assertThat(problems(json)).extracting(Problem::code).containsExactly("malformed-json");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        RubricJson.class,
        TemplateJson.class,
        ObservationsJson.class,
        ReportJson.class,
        ReviewJson.class
      })
  void withoutTheLibraryOneSentenceSaysWhatIsMissing(Class<?> type) throws Exception {
    Class<?> codec = Class.forName(type.getName(), true, new WithoutGson());
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(
              () -> codec.getMethod("read", String.class, String.class).invoke(null, "{}", "a"))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(
              "Expected com.google.code.gson:gson 2.11 or newer among the dependencies");
    }
  }

  /** Loads the codec anew where there is no JSON library. */
  private static final class WithoutGson extends ClassLoader {
    private static final String CODEC = "io.openrubric.engine.json.";

    WithoutGson() {
      super(HostileDocumentTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.google.gson.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(CODEC)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try (InputStream in =
          RubricJson.class.getResourceAsStream(name.substring(CODEC.length()) + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
