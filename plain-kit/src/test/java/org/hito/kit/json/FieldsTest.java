package org.hito.kit.json;

import static org.hito.kit.json.BodyReadings.broken;
import static org.hito.kit.json.BodyReadings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.WireName;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private enum Kind implements WireName {
    WORKING_GROUP,
    MOU
  }

  @Test
  void allViolationsAreReportedAtOnceWithTheirPlaces() {
    // Given
    String body =
        """
        {"title":7,"kind":"pact","owner":"Not A Code","dueOn":"tomorrow","colour":"red",
         "parts":[{"n":"one"},{"m":1},3],"name":{}}
        """;

    // When
    Reading<String> reading =
        read(
            body,
            fields -> {
              fields.required("title").text("title", 10);
              fields.required("status").text("status", 10);
              fields.oneOf("kind", Kind.class);
              fields.code("owner");
              fields.date("dueOn");
              fields.objects("parts", part -> part.integer("n", 1, 3));
              fields.localised("name");
              return "read";
            });

    // Then
    assertEquals(
        List.of(
            "/title not-a-text",
            "/status required",
            "/kind not-one-of",
            "/owner not-a-code",
            "/dueOn not-a-date",
            "/parts/0/n not-a-whole-number",
            "/parts/1/m unknown-member",
            "/parts/2 not-an-object",
            "/name no-language",
            "/colour unknown-member"),
        broken(reading));
    assertThrows(ProblemException.class, reading::orThrow);
  }

  @Test
  void namesInPointersAreEscaped() {
    // When
    Reading<String> reading = read("{\"a/b~c\":1}", fields -> "read");

    // Then
    assertEquals(List.of("/a~1b~0c unknown-member"), broken(reading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "7", "\"text\"", "true"})
  void aBodyThatIsNotAnObjectIsReported(String body) {
    // When
    Reading<String> reading = read(body, fields -> "read");

    // Then
    assertEquals(List.of(" not-an-object"), broken(reading));
    assertNull(reading.value());
  }

  @Test
  void anAbsentBodyIsReportedToo() {
    // When
    Reading<String> reading = Fields.read(null, fields -> "read");

    // Then
    assertEquals(List.of(" not-an-object"), broken(reading));
  }

  @Test
  void anAbsentOrNullMemberReadsAsNullAndAListAsEmpty() {
    // When
    Reading<List<Object>> reading =
        read(
            "{\"b\":null}",
            fields -> {
              assertNull(fields.text("a", 10));
              assertNull(fields.decimal("b"));
              assertNull(fields.localised("c"));
              assertNull(fields.source("d"));
              return List.copyOf(fields.codes("e"));
            });

    // Then
    assertEquals(List.of(), reading.orThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\":NaN}", "{\"n\":Infinity}", "{\"n\":01}", "{\"n\":1,\"n\":1}"})
  void malformedJsonIsRefused(String body) {
    assertThrows(RuntimeException.class, () -> Json.read(body, JsonNode.class));
  }

  @Test
  void theBodyMayRepeatTheCodeOfItsPathButNoOther() {
    // When
    Reading<String> same = read("{\"code\":\"hled\"}", fields -> codeOf(fields, "hled"));
    Reading<String> other = read("{\"code\":\"sien\"}", fields -> codeOf(fields, "hled"));

    // Then
    assertEquals(List.of(), broken(same));
    assertEquals(List.of("/code code-mismatch"), broken(other));
  }

  private static String codeOf(Fields fields, String code) {
    fields.sameCode(code);
    return code;
  }

  @Test
  void listsNameEachEntryThatIsWrongAndKeepTheRest() {
    // When
    Reading<List<String>> reading =
        read("{\"codes\":[\"a\",\"B\",\"a\",7,\"c\"]}", fields -> fields.codes("codes"));

    // Then
    assertEquals(List.of("a", "a", "c"), reading.value());
    assertEquals(
        List.of("/codes/1 not-a-code", "/codes/2 duplicate", "/codes/3 not-a-code"),
        broken(reading));
  }

  @Test
  void listsAreBounded() {
    // Given
    String many = "[" + "\"x\",".repeat(500) + "\"y\"]";

    // When
    Reading<List<String>> reading =
        read("{\"a\":" + many + ",\"b\":\"x\"}", fields -> both(fields));

    // Then
    assertEquals(List.of("/a too-many", "/b not-a-list"), broken(reading));
  }

  private static List<String> both(Fields fields) {
    fields.texts("a");
    return fields.texts("b");
  }

  @Test
  void aWellFormedBodyIsRead() {
    // Given
    String body =
        """
        {"name":{"es":"Foro"},"kind":"working-group","from":"2021-09","open":true,"count":3,
         "source":{"document":"004","locator":"p. 1","url":"https://example.org/a?b=c"}}
        """;

    // When
    List<Object> read =
        read(
                body,
                fields ->
                    List.<Object>of(
                        fields.localised("name"),
                        fields.oneOf("kind", Kind.class),
                        fields.partialDate("from"),
                        fields.flag("open"),
                        fields.integer("count", 1, 3),
                        fields.source("source")))
            .orThrow();

    // Then
    assertEquals(
        List.of(
            new LocalisedText(null, "Foro"),
            Kind.WORKING_GROUP,
            PartialDate.parse("2021-09"),
            true,
            3,
            new Source("004", "p. 1", "https://example.org/a?b=c")),
        read);
  }

  @Test
  void aRefusedNameListsTheNamesThatAreAllowed() {
    // When
    Reading<Kind> reading = read("{\"kind\":\"MOU\"}", fields -> fields.oneOf("kind", Kind.class));

    // Then
    assertEquals(
        List.of(Violation.of("/kind", "not-one-of", "allowed", "working-group, mou")),
        reading.violations());
  }
}
