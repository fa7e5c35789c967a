package io.openrubric.engine.json;

import io.openrubric.api.Quantity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a document being read, and its place (文档中的值).
 *
 * <p>What cannot be read is reported with its pointer, and a harmless value stands in so that
 * reading goes on; since the document is refused in the end, none of these ever gets out. Lives
 * only while its document is read.
 *
 * @since 0.1.0
 */
public final class JsonNode {

  private static final Text TEXT = Text.of("文字", "text");
  private static final Text OBJECT = Text.of("对象", "an object");
  private static final Text ARRAY = Text.of("数组", "an array");
  private static final Text FLAG = Text.of(" true 或 false", "true or false");
  private static final Text DECIMAL = Text.of("十进制数（如 \"12.5\"）", "a decimal such as \"12.5\"");

  private static final Text SHORT =
      Text.of(
          "至多" + Quantity.MAX_TEXT_LENGTH + "个字符的数",
          "a number of at most " + Quantity.MAX_TEXT_LENGTH + " characters");

  private final JsonValue value;
  private final Pointer pointer;
  private final ProblemList problems;

  JsonNode(JsonValue value, Pointer pointer, ProblemList problems) {
    this.value = value;
    this.pointer = pointer;
    this.problems = problems;
  }

  JsonValue value() {
    return value;
  }

  Pointer pointer() {
    return pointer;
  }

  ProblemList problems() {
    return problems;
  }

  /**
   * Text.
   *
   * @return the words, empty if there is another value
   */
  public String text() {
    if (value instanceof JsonValue.OfText text) {
      return text.value();
    }
    wrongType(TEXT);
    return "";
  }

  /** An id, the same object wherever it is written, so that comparing it to a literal is quick. */
  String id() {
    return text().intern();
  }

  boolean flag() {
    if (value instanceof JsonValue.OfFlag flag) {
      return flag.value();
    }
    wrongType(FLAG);
    return false;
  }

  /**
   * A whole number from some least one up to {@link Integer#MAX_VALUE}.
   *
   * @param least the least
   * @return the number, the least one if there is another value
   */
  public int integer(int least) {
    if (value instanceof JsonValue.OfNumber number) {
      try {
        int integer = Integer.parseInt(number.literal());
        if (integer >= least) {
          return integer;
        }
      } catch (NumberFormatException e) {
        // Told below, like a number that is too small.
      }
    }
    Text expected = Text.of("不小于 " + least + " 的整数", "a whole number from " + least);
    if (value instanceof JsonValue.OfNumber) {
      badValue(expected);
    } else {
      wrongType(expected);
    }
    return least;
  }

  Rational decimal() {
    return decimal(DECIMAL, Function.identity(), Rational.ZERO);
  }

  /** An exact figure of a report, which may have come from many numbers and be longer than they. */
  Rational exact() {
    return exact(DECIMAL, Function.identity(), Rational.ZERO);
  }

  /** A printed figure, which keeps its number of decimals: {@code "12.50"}. */
  BigDecimal printed() {
    if (value instanceof JsonValue.OfText text
        && text.value().length() > Quantity.MAX_TEXT_LENGTH) {
      badValue(SHORT);
      return BigDecimal.ZERO;
    }
    return parsed(
        DECIMAL,
        text -> {
          Rational.parse(text);
          return new BigDecimal(text);
        },
        BigDecimal.ZERO);
  }

  /** A value made from a decimal, where not every decimal will do, and none that is too long. */
  <T> T decimal(Text expected, Function<Rational, T> make, T fallback) {
    return exact(
        expected,
        number -> {
          if (number.printsWithin(Quantity.MAX_TEXT_LENGTH)) {
            return make.apply(number);
          }
          badValue(SHORT);
          return fallback;
        },
        fallback);
  }

  private <T> T exact(Text expected, Function<Rational, T> make, T fallback) {
    Optional<String> digits = decimalText();
    if (digits.isEmpty()) {
      wrongType(expected);
      return fallback;
    }
    try {
      return make.apply(number(digits.get()));
    } catch (IllegalArgumentException e) {
      badValue(expected);
      return fallback;
    }
  }

  /**
   * A value made from text, where not every text will do.
   *
   * @param expected what the text should be, as it follows "Expected"
   * @param parse makes the value, or throws {@link IllegalArgumentException}
   * @param fallback what stands in for a value that is refused
   * @param <T> the type of the value
   * @return the value
   */
  public <T> T parsed(Text expected, Function<String, T> parse, T fallback) {
    if (!(value instanceof JsonValue.OfText text)) {
      wrongType(expected);
      return fallback;
    }
    try {
      return parse.apply(text.value());
    } catch (IllegalArgumentException e) {
      badValue(expected);
      return fallback;
    }
  }

  /**
   * One of some words.
   *
   * @param choices what the words stand for
   * @param fallback what stands in for a word that is none of them
   * @param <T> the type of what they stand for
   * @return what the word stands for
   */
  public <T> T choice(Map<String, T> choices, T fallback) {
    T choice = value instanceof JsonValue.OfText text ? choices.get(text.value()) : null;
    if (choice != null) {
      return choice;
    }
    String words = "\"" + String.join("\", \"", choices.keySet()) + "\"";
    Text expected = Text.of("下列之一：" + words, "one of " + words);
    if (value instanceof JsonValue.OfText) {
      badValue(expected);
    } else {
      wrongType(expected);
    }
    return fallback;
  }

  /**
   * The items of an array.
   *
   * @param reader reads one item
   * @param <T> the type of an item
   * @return the items in order, none if there is another value
   */
  public <T> List<T> items(Function<JsonNode, T> reader) {
    if (!(value instanceof JsonValue.OfArray array)) {
      wrongType(ARRAY);
      return List.of();
    }
    List<T> items = new ArrayList<>();
    for (JsonValue item : array.items()) {
      if (problems.isFull()) {
        break;
      }
      items.add(reader.apply(new JsonNode(item, pointer.item(items.size()), problems)));
    }
    return items;
  }

  /**
   * The fields of an object that may have these and no others.
   *
   * @param known the names of the fields
   * @return the fields, none if there is another value
   */
  public JsonFields fields(List<String> known) {
    JsonFields fields = fields();
    fields.refuseUnknown(known);
    return fields;
  }

  /**
   * The fields of an object that may have any.
   *
   * @return the fields, none if there is another value
   */
  public JsonFields fields() {
    if (value instanceof JsonValue.OfObject object) {
      return new JsonFields(this, object.fields(), true);
    }
    wrongType(OBJECT);
    return new JsonFields(this, Map.of(), false);
  }

  /**
   * Refuses the value, which has the right type but cannot be used.
   *
   * @param expected what it should be, as it follows "Expected"
   */
  public void badValue(Text expected) {
    problems.addExpected(JsonProblemCode.BAD_VALUE, pointer, expected, Shown.value(value));
  }

  void wrongType(Text expected) {
    problems.addExpected(JsonProblemCode.WRONG_TYPE, pointer, expected, Shown.value(value));
  }

  private Optional<String> decimalText() {
    if (value instanceof JsonValue.OfText text) {
      return Optional.of(text.value());
    }
    return value instanceof JsonValue.OfNumber number
        ? Optional.of(number.literal())
        : Optional.empty();
  }

  /** JSON numbers may have an exponent; its size is bounded before the number is made. */
  private Rational number(String digits) {
    return value instanceof JsonValue.OfNumber
        ? Rational.of(new BigDecimal(digits))
        : Rational.parse(digits);
  }
}
