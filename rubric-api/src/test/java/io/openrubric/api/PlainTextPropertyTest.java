package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Texts of which it is known without asking that they are in their normal form really are. */
class PlainTextPropertyTest {

  @Property
  void asciiAndIdeographsAreInTheirNormalForm(
      @ForAll
          @StringLength(max = 8)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\u4E00', to = '\u9FFF')
          String text) {
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).isEqualTo(text);
  }

  @Example
  void everyIdeographIsItsOwnNormalForm() {
    for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
      String text = Character.toString(c);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFKC)).as(text).isTrue();
    }
  }

  @Example
  void everyUnitOfTheTableIsPlain() {
    UnitTable.MEASURES
        .keySet()
        .forEach(name -> assertThat(PlainText.of(name)).as(name).isEqualTo(name));
  }
}
