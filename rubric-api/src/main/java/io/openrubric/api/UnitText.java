package io.openrubric.api;

import io.openrubric.api.UnitTable.Measure;
import io.openrubric.api.UnitTable.Scale;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text form of a {@link Unit}: the one place that reads it. */
final class UnitText {

  private UnitText() {}

  /** Apart, since a unit of the table is read without it, and it takes long to make. */
  private static final class Words {
    /** Letters of one kind, with one more in brackets as in 台(套). */
    static final Pattern FORM =
        Pattern.compile(
            "(?:\\p{IsHan}{1,12}+|°?+[\\p{L}&&[^\\p{IsHan}]]{1,12}+|°)(?:\\([\\p{L}]\\))?+");
  }

  static Unit parse(String text) {
    Measure known = UnitTable.MEASURES.get(text);
    return known == null ? other(text) : unit(text, known.factor(), List.of(known), List.of());
  }

  private static Unit other(String text) {
    if (text.isEmpty()) {
      return Unit.NONE;
    }
    if (text.length() > Unit.MAX_TEXT_LENGTH) {
      throw refused(text, "超过" + Unit.MAX_TEXT_LENGTH + "个字符", "it is too long");
    }
    Optional<Text> fault = PlainText.fault(text);
    if (fault.isPresent()) {
      throw QuantityFormatException.ofUnit(text, fault.get());
    }
    String plain = PlainText.of(text);
    return plain.isEmpty() ? Unit.NONE : read(plain, text);
  }

  private static Unit read(String plain, String text) {
    if (plain.length() > Unit.MAX_TEXT_LENGTH) {
      throw refused(text, "超过" + Unit.MAX_TEXT_LENGTH + "个字符", "it is too long");
    }
    if (plain.chars().anyMatch(PlainText::isDigit)) {
      throw refused(text, "计量单位中有数字", "there are digits in the unit");
    }
    String[] parts = plain.split("/", -1);
    List<Measure> above = product(parts[0], text);
    List<Measure> below = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].startsWith("每") ? parts[i].substring(1) : parts[i];
      below.addAll(product(part, text));
    }
    Rational factor =
        above.stream().map(Measure::factor).reduce(Rational.ONE, Rational::multipliedBy);
    return unit(plain, factor, above, below);
  }

  private static Unit unit(
      String plain, Rational factor, List<Measure> above, List<Measure> below) {
    List<String> bases = new ArrayList<>();
    for (Measure measure : above) {
      if (!measure.base().equals(UnitTable.SHARE)) {
        bases.add(measure.base());
      }
    }
    Collections.sort(bases);
    List<Measure> rest = new ArrayList<>(below);
    Collections.sort(rest);
    return new Unit(plain, factor, List.copyOf(bases), List.copyOf(rest));
  }

  /** The factors of a product such as 人·年; a scale stands before the first. */
  private static List<Measure> product(String product, String text) {
    List<Measure> measures = new ArrayList<>();
    for (String word : product.split("·", -1)) {
      measures.addAll(scaled(word, text));
    }
    return measures;
  }

  private static List<Measure> scaled(String word, String text) {
    Optional<Scale> scale =
        UnitTable.MEASURES.containsKey(word) ? Optional.empty() : UnitTable.scaleOf(word);
    if (scale.isEmpty()) {
      return measures(word, text).toList();
    }
    Rational factor = scale.get().factor();
    String rest = word.substring(scale.get().name().length());
    if (rest.isEmpty()) {
      return List.of(new Measure(UnitTable.SHARE, factor));
    }
    List<Measure> measures = new ArrayList<>(measures(rest, text).toList());
    measures.set(0, measures.get(0).times(factor));
    return measures;
  }

  static Unit withoutScale(Unit unit) {
    String text = unit.toString();
    int line = text.indexOf('/');
    String above = line < 0 ? text : text.substring(0, line);
    List<String> words = new ArrayList<>();
    for (String word : above.split("·", -1)) {
      Optional<Scale> scale =
          UnitTable.MEASURES.containsKey(word) ? Optional.empty() : UnitTable.scaleOf(word);
      String rest = scale.map(s -> word.substring(s.name().length())).orElse(word);
      if (!rest.isEmpty()) {
        words.add(rest);
      }
    }
    String plain = String.join("·", words);
    // Something stands above every line: 万/人 keeps its scale.
    return plain.equals(above) || (plain.isEmpty() && line >= 0)
        ? unit
        : Unit.parse(plain + text.substring(above.length()));
  }

  private static Stream<Measure> measures(String word, String text) {
    return UnitTable.PRODUCTS.getOrDefault(word, List.of(word)).stream()
        .map(name -> measure(name, text));
  }

  private static Measure measure(String word, String text) {
    Measure known = UnitTable.MEASURES.get(word);
    if (known != null) {
      return known;
    }
    if (!Words.FORM.matcher(word).matches()) {
      throw refused(text, "“" + word + "”不是计量单位", "not a unit: " + quoted(word));
    }
    if (word.chars().anyMatch(c -> UnitTable.NUMERALS.indexOf(c) >= 0)) {
      throw refused(text, "不识别中文数字：" + word, "numerals in words are not read: " + quoted(word));
    }
    if (UnitTable.SENTENCE_WORDS.stream().anyMatch(word::contains)
        || UnitTable.DEADLINE_WORDS.stream().anyMatch(word::endsWith)) {
      throw refused(text, "“" + word + "”是叙述而不是计量单位", "words, not a unit: " + quoted(word));
    }
    return Measure.of(word, 1);
  }

  private static String quoted(String word) {
    return QuantityFormatException.quoted(word);
  }

  private static QuantityFormatException refused(String text, String zh, String en) {
    return QuantityFormatException.ofUnit(text, Text.of(zh, en));
  }
}
