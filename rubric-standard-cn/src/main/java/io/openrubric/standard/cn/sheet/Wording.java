package io.openrubric.standard.cn.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words around figures that change nothing about them, and words that turn an aim round. */
final class Wording {
  /** Longer texts are no figures with a word or two around them. */
  private static final int LONGEST = 100;

  /** 已完成15次 */
  private static final Pattern DONE =
      Pattern.compile("^(?:截至目前|实际|累计|全年|共计|共|已){0,4}+(?:完成|达到|实现|开展|举办|达)?(?=[0-9])");

  /** 下降5%, 同比增长8%以上; but not 下降至5%, of which less may be better. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "^(?:同比|环比|较上年|比上年|较去年|比去年|较上一年)?" + "(?:下降|降低|减少|压减|缩短|增长|提高|提升|增加|上升)(?=[0-9≥≤><=])");

  private static final Pattern CUT = Pattern.compile("下降|降低|减少|压减|缩短");

  /** 》=10次, as it is typed where no other sign is at hand. */
  private static final Pattern QUOTE = Pattern.compile("^[》《](?==?[0-9])");

  private static final Pattern NOT = Pattern.compile("没有|未能|尚未|不|未");

  /** 未开展, and the lower tiers of the regulations: 部分达成预期指标并具有一定效果 */
  private static final Pattern NOT_ALL =
      Pattern.compile(
          "(?:(?:尚|暂|仍)?(?:未能?|没有)|部分)(?:完成|达成|实现|达到|达标|开展|实施|启动)"
              + "(?:预期|年初)?(?:目标|指标|效果)?(?:[并且]?(?:具有一定效果|效果较差))?");

  private Wording() {}

  /** What was done, without words that only say that it was. */
  static String done(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    String plain = RowReading.plain(text);
    Matcher words = DONE.matcher(plain);
    return words.find() && words.end() > 0 ? plain.substring(words.end()) : text;
  }

  /** The word for a change that aim and result both begin with, empty if they do not. */
  static String change(String aim, String done) {
    Matcher word = CHANGE.matcher(RowReading.plain(aim));
    if (!word.find()) {
      return "";
    }
    Matcher other = CHANGE.matcher(RowReading.plain(done));
    return other.find() && other.group().equals(word.group()) ? word.group() : "";
  }

  /** Whether a change is one to less. */
  static boolean isCut(String change) {
    return CUT.matcher(change).find();
  }

  /** A target with an angle bracket for its sign. */
  static String aim(String text) {
    String plain = RowReading.plain(text);
    return QUOTE.matcher(plain).find()
        ? (plain.charAt(0) == '》' ? '>' : '<') + plain.substring(1)
        : text;
  }

  /**
   * Whether a result says that its aim was missed, wholly or in part: 未开展, or the words of the aim
   * turned round, 验收不合格 beside 验收合格 and 超预算 beside 不超预算.
   */
  static boolean isMissed(String aim, String done) {
    String plain = RowReading.plain(aim);
    String result = RowReading.plain(done);
    if (plain.isEmpty() || plain.equals(result) || result.length() > LONGEST) {
      return false;
    }
    // Beside a figure, 未开展 is one as well: nothing.
    boolean words = plain.chars().noneMatch(Character::isDigit);
    return (words && NOT_ALL.matcher(result).matches())
        || isNot(plain, result)
        || isNot(result, plain);
  }

  /** Whether a text says what another one does, but that it is not so. */
  private static boolean isNot(String text, String denial) {
    Matcher not = NOT.matcher(denial);
    while (not.find()) {
      if ((denial.substring(0, not.start()) + denial.substring(not.end())).equals(text)) {
        return true;
      }
    }
    return false;
  }
}
