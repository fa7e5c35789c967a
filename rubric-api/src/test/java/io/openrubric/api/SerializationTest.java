package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exceptions say as much on the other machine. */
class SerializationTest {
  private static <T> T copy(Class<T> type, T original) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return type.cast(in.readObject());
    }
  }

  @Test
  void anInvalidDocumentKeepsItsProblems() throws IOException, ClassNotFoundException {
    Problem first = Problem.error(ProblemCode.BAD_ID, "a/b", "编号有误", "Expected an id, got A");
    InvalidDocumentException original =
        new InvalidDocumentException("rubric r", List.of(first, first.of("leaf")));
    InvalidDocumentException copy = copy(InvalidDocumentException.class, original);
    assertThat(copy).hasMessage(original.getMessage());
    assertThat(copy.problems()).isEqualTo(original.problems());
  }

  @Test
  void aQuantityThatCannotBeReadKeepsItsReason() throws IOException, ClassNotFoundException {
    QuantityFormatException original =
        catchThrowableOfType(QuantityFormatException.class, () -> Quantity.parse("若干"));
    QuantityFormatException copy = copy(QuantityFormatException.class, original);
    assertThat(copy).hasMessage(original.getMessage());
    assertThat(copy.reason()).isEqualTo(original.reason());
  }
}
