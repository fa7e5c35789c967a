package io.openrubric.engine.render;

import io.openrubric.api.Language;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fixed words of a page in one language. */
record Phrases(Language language) {

  String of(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  String of(Text text) {
    return text.in(language);
  }

  /** A label with what it stands before. */
  String labelled(String zh, String en, String words) {
    return language == Language.ZH ? zh + "：" + words : en + ": " + words;
  }

  /** Points as printed, or a dash where there are none. */
  static String points(Optional<BigDecimal> points) {
    return points.map(BigDecimal::toPlainString).orElse("-");
  }

  /** The points of an indicator as printed, or that it does not apply. */
  String points(Score score) {
    return score.basis() == Score.Basis.NOT_APPLICABLE ? of("不适用", "n/a") : points(score.points());
  }

  /** A number without trailing zeros. */
  static String plain(BigDecimal number) {
    return Rational.of(number).toString();
  }

  String basis(Score.Basis basis) {
    return switch (basis) {
      case SUM -> "";
      case RULE -> of("按规则", "by rule");
      case GIVEN -> of("直接给分", "as given");
      case MISSING -> of("缺失", "missing");
      case NOT_APPLICABLE -> of("不适用", "not applicable");
      case REFUSED -> of("无法计分", "not scored");
    };
  }

  /** The paths of scores in form order, in this language; the Chinese ones are in the scores. */
  List<String> paths(List<Score> scores) {
    List<String> names = new ArrayList<>();
    List<String> paths = new ArrayList<>(scores.size());
    for (Score score : scores) {
      while (names.size() >= score.level()) {
        names.remove(names.size() - 1);
      }
      names.add(of(score.name()));
      paths.add(String.join("/", names));
    }
    return paths;
  }
}
