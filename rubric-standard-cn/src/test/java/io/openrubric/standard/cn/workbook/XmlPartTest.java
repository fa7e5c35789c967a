package io.openrubric.standard.cn.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser would keep in memory is bounded before it comes to it. */
class XmlPartTest {
  private static final int MUCH = 1_000_001;

  private static void read(byte... bytes) throws BadWorkbookException {
    try (XmlPart part = XmlPart.of("a.xml", new ByteArrayInputStream(bytes))) {
      while (part.next()) {
        // To its end.
      }
    }
  }

  private static void refused(String xml, String why) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      assertThatThrownBy(() -> read(xml.getBytes(charset)))
          .isInstanceOf(BadWorkbookException.class)
          .hasMessageContaining(why);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>%s</a>",
        "<a b='%s'/>",
        "<a b='>%s'/>",
        "<a><!--%s--></a>",
        "<a><!-->%s--></a>",
        "<a><!--->%s--></a>",
        "<a><?x %s?></a>",
        "<a><![CDATA[%s]]></a>",
        "<a %s/>",
        "<a/>%s",
      })
  void aTextOrTagIsNotLongerThanAnyCell(String xml) {
    refused(xml.formatted(" ".repeat(MUCH)), "at most 1000000 characters in a text or tag");
    if (xml.contains("<!") || xml.contains("<?")) {
      String tags = "<b>->]]".repeat(MUCH / 6);
      refused(xml.formatted(tags), "at most 1000000 characters in a text or tag");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<b%d/>", "<b c%d='1'/>", "<b xmlns:c%d='u'/>", "<b xmlns='u%d'/>", "<?b%d ?>"})
  void thereAreNotMoreNamesThanAnyPartHas(String each) {
    StringBuilder xml = new StringBuilder("<a>");
    for (int i = 0; i < 1_001; i++) {
      xml.append(each.formatted(i));
    }
    refused(xml + "</a>", "at most 1000 names of elements and attributes");
  }

  @Test
  void commentsAndTheLikeMayHoldAnySign() throws Exception {
    String each = "<!----><!-- <a>-> --><?x <a> ??><![CDATA[<a>]>]]]><b c='>'/>";
    read(("<a>" + each.repeat(MUCH / 40) + "</a>").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16, UTF-8", "GB18030, GB18030", "UTF-8, UTF-16", "GB18030, UTF-8"})
  void bytesAreInTheEncodingThatTheyTell(String charset, String stated) throws Exception {
    boolean fits =
        charset.equals(stated) || charset.startsWith("UTF-16") || stated.startsWith("UTF-16");
    String declaration = stated.isEmpty() ? "" : "<?xml version='1.0' encoding='" + stated + "'?>";
    byte[] bytes = (declaration + "<é一/>").getBytes(Charset.forName(charset));
    if (fits) {
      read(bytes);
    } else {
      assertThatThrownBy(() -> read(bytes)).isInstanceOf(BadWorkbookException.class);
    }
  }

  @Test
  void aFaultOfTheParserIsToldInBothLanguages() {
    assertThatThrownBy(() -> read("<a>\n<b></a>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            BadWorkbookException.class,
            e -> {
              assertThat(e.text().zh()).endsWith("其中 a.xml 无法读取：第2行第6字处不合 XML 格式");
              assertThat(e.text().en()).endsWith("its XML is wrong at line 2, character 6");
              assertThat(e).hasRootCauseInstanceOf(javax.xml.stream.XMLStreamException.class);
            });
    assertThatThrownBy(
            () -> read("<?xml version='1.0' encoding='X-9'?><a/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("it is in encoding \"X-9\"");
  }
}
