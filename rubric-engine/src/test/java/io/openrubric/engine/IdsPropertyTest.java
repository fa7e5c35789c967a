package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** Ids are words joined by single dots and hyphens, up to a length. */
class IdsPropertyTest {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

  @Property
  void idsAreWordsJoinedByDotsAndHyphens(
      @ForAll @StringLength(max = 6) @Chars({'a', 'z', '0', '9', '.', '-', 'A', '_', '甲', ' '})
          String text) {
    assertThat(Ids.isId(text)).isEqualTo(FORM.matcher(text).matches());
  }

  @Example
  void anIdHasAtMostTwoHundredCharacters() {
    assertThat(Ids.isId("a".repeat(200))).isTrue();
    assertThat(Ids.isId("a".repeat(201))).isFalse();
  }
}
