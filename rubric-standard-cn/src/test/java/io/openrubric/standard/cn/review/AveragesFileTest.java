package io.openrubric.standard.cn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AveragesFileTest {
  @TempDir Path folder;

  private AveragesFile read(String count) throws IOException {
    Path file = folder.resolve("averages.csv");
    Files.writeString(file, "block,average_reported,excluded_by_the_text\n等级/优," + count + ",\n");
    return AveragesFile.read(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2.0", "0", "2147483647"})
  void aCountIsAWholeNumber(String count) throws IOException {
    assertThat(read(count).counts()).containsEntry("优", Double.valueOf(count).longValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.9", "-1", "2147483648", "18446744073709551618"})
  void anotherNumberIsRefused(String count) {
    assertThatThrownBy(() -> read(count))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("Expected a whole number of projects with a grade, got " + count);
  }

  @Test
  void averagesNameTheProjectsThatTheyLeaveOut() throws IOException {
    Path file = folder.resolve("averages.csv");
    Files.writeString(file, "block,average_reported,excluded_by_the_text\n决策,12.21,乙；甲\n");
    assertThat(AveragesFile.read(file).averages())
        .singleElement()
        .satisfies(average -> assertThat(average.excluded()).containsExactlyInAnyOrder("甲", "乙"));
  }
}
