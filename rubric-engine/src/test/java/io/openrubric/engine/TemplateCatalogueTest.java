package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.api.spi.TemplateProvider;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateCatalogueTest {

  private static class Bundle implements TemplateProvider {
    final List<String> ids;
    final AtomicInteger loads = new AtomicInteger();

    Bundle(String... ids) {
      this.ids = List.of(ids);
    }

    @Override
    public List<String> ids() {
      return ids;
    }

    @Override
    public Template load(String id) {
      loads.incrementAndGet();
      return Rubric.builder().id(id).title(Text.same(id)).build();
    }
  }

  private static final class OtherBundle extends Bundle {
    OtherBundle(String... ids) {
      super(ids);
    }

    @Override
    public Template load(String id) {
      return super.load("something-else");
    }
  }

  @Test
  void idsStandInTheOrderOfTheBundles() {
    TemplateCatalogue catalogue =
        TemplateCatalogue.of(new Bundle("b-2022", "a-2022"), new OtherBundle("c-2022"));
    assertThat(catalogue.ids()).containsExactly("b-2022", "a-2022", "c-2022");
    assertThat(catalogue).hasToString("TemplateCatalogue [b-2022, a-2022, c-2022]");
  }

  @Test
  void aTemplateIsLoadedWhenItIsFirstAskedForAndOnlyOnce() {
    Bundle bundle = new Bundle("a-2022", "b-2022");
    TemplateCatalogue catalogue = TemplateCatalogue.of(bundle);
    assertThat(bundle.loads).hasValue(0);

    List<Template> asked =
        IntStream.range(0, 1000).parallel().mapToObj(i -> catalogue.get("a-2022")).toList();

    assertThat(asked).allMatch(template -> template == asked.get(0));
    assertThat(bundle.loads).hasValue(1);
  }

  @Test
  void anUnknownIdIsRefusedAndTheNearestSuggested() {
    TemplateCatalogue catalogue = TemplateCatalogue.of(new Bundle("xizang-2022", "gansu-2023"));
    assertThatThrownBy(() -> catalogue.get("xizang-2020"))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        p -> {
                          assertThat(p.code()).isEqualTo("unknown-standard");
                          assertThat(p.path()).isEqualTo("xizang-2020");
                          assertThat(p.message().in(Language.EN))
                              .isEqualTo(
                                  "Expected one of the templates xizang-2022, gansu-2023,"
                                      + " got xizang-2020; did you mean xizang-2022?");
                          assertThat(p.message().in(Language.ZH)).contains("是否为 xizang-2022？");
                        }));
  }

  @Test
  void anIdUnlikeAnyOtherIsRefusedWithoutASuggestion() {
    TemplateCatalogue catalogue = TemplateCatalogue.of(new Bundle("xizang-2022"));
    assertThatThrownBy(() -> catalogue.get("beijing"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("got beijing")
        .hasMessageNotContaining("did you mean");
  }

  @Test
  void twoBundlesWithOneIdAreRefusedNamingBoth() {
    assertThatThrownBy(() -> TemplateCatalogue.of(new Bundle("a", "b"), new OtherBundle("c", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected one template b, got one from %s and one from %s",
            Bundle.class.getName(), OtherBundle.class.getName());
  }

  @Test
  void aBlankIdIsRefusedNamingItsBundle() {
    assertThatThrownBy(() -> TemplateCatalogue.of(new Bundle("a", " ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Bundle.class.getName());
  }

  @Test
  void aBundleThatAnswersWithAnotherTemplateIsRefused() {
    TemplateCatalogue catalogue = TemplateCatalogue.of(new OtherBundle("a"));
    assertThatThrownBy(() -> catalogue.get("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected template a, got something-else from %s", OtherBundle.class.getName());
  }

  @Test
  void withoutBundlesThereIsNothingToList() {
    assertThat(TemplateCatalogue.of().ids()).isEqualTo(Collections.emptyList());
    assertThatThrownBy(() -> TemplateCatalogue.of().get("a"))
        .isInstanceOf(InvalidDocumentException.class);
  }
}
