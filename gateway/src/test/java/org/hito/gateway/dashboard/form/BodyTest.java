package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed becomes a body of the API. */
class BodyTest {

  private static String body(FieldKind kind, String name, String... typed) {
    return Body.of(List.of(Field.optional(name, kind)), new Input(Map.of(name, List.of(typed))))
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "1234.50, 1234.50",
    "' -3 ', -3",
    "0.1, 0.1",
    "'1,5', '\"1,5\"'",
    "1 000, '\"1 000\"'",
    "1e400, '\"1e400\"'",
    "NaN, '\"NaN\"'"
  })
  void aNumberIsExactAndWhatIsNoneIsLeftToTheApi(String typed, String value) {
    assertEquals("{\"value\":" + value + "}", body(FieldKind.NUMBER, "value", typed));
  }

  @ParameterizedTest
  @CsvSource({
    "12.50, 12.50",
    "12–15, '{\"from\":12,\"to\":15}'",
    "'-3 - -1.5', '{\"from\":-3,\"to\":-1.5}'",
    "15-12, '{\"from\":15,\"to\":12}'",
    "12–, '\"12–\"'",
    "a few, '\"a few\"'"
  })
  void aFigureIsANumberOrARange(String typed, String value) {
    assertEquals("{\"value\":" + value + "}", body(FieldKind.FIGURE, "value", typed));
  }

  @Test
  void whatIsEmptyIsAbsent() {
    assertEquals("{}", body(FieldKind.TEXT, "noteText.en", " \t"));
    assertEquals("{}", body(FieldKind.MANY, "partners", "", " , "));
  }

  @Test
  void aTextIsKeptButForWhiteSpaceAroundItAndTheLineEndsOfBrowsers() {
    assertEquals(
        "{\"noteText\":{\"es\":\"uno\\n dos\"}}",
        body(FieldKind.LONG, "noteText.es", " uno\r\n dos\r\n"));
  }

  @Test
  void manyAreAListHoweverTheyWereTyped() {
    assertEquals("{\"partners\":[\"a\",\"b\"]}", body(FieldKind.MANY, "partners", "a", "b"));
    assertEquals("{\"partners\":[\"a\",\"b\"]}", body(FieldKind.MANY, "partners", "a, b"));
  }

  @Test
  void fieldsOfOneEntryOfAListStandTogether() {
    // Given
    List<Field> fields =
        List.of(
            Field.optional("evidence.0.url", FieldKind.TEXT),
            Field.optional("evidence.0.titleText.en", FieldKind.TEXT));
    var input =
        new Input(
            Map.of(
                "evidence.0.url", List.of("https://example.org"),
                "evidence.0.titleText.en", List.of("Minutes")));
    // When
    String body = Body.of(fields, input).toString();
    // Then
    assertEquals(
        "{\"evidence\":[{\"url\":\"https://example.org\",\"titleText\":{\"en\":\"Minutes\"}}]}",
        body);
  }
}
