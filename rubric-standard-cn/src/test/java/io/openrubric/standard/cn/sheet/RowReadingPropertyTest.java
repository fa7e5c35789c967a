package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** Words are compared without blanks and in one width, whichever way is taken to that. */
class RowReadingPropertyTest {

  @Property
  void wordsLoseTheirBlanksAndTheirWidth(
      @ForAll
          @StringLength(max = 5)
          @CharRange(from = '\u4DFE', to = '\u4E01')
          @CharRange(from = '\u9FFE', to = '\uA001')
          @Chars({'a', '1', ' ', '\t', '\u3000', '\u200B', '\u007F', '（', '％', '½', '甲'})
          String text) {
    assertThat(RowReading.plain(text))
        .isEqualTo(
            Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\u200B]", ""));
  }
}
