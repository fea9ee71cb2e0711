package org.hito.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.WireName;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private enum Kind implements WireName {
    WORKING_GROUP,
    MOU
  }

  private static <T> Reading<T> read(String json, Function<Fields, T> reader) {
    return Fields.read(Json.read(json, JsonNode.class), reader);
  }

  private static List<String> broken(Reading<?> reading) {
    return reading.violations().stream().map(v -> v.pointer() + " " + v.code()).toList();
  }

  @Test
  void everythingWrongIsToldAtOnceEachWithItsPlace() {
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
  void aBodyThatIsNoObjectIsTold(String body) {
    // When
    Reading<String> reading = read(body, fields -> "read");

    // Then
    assertEquals(List.of(" not-an-object"), broken(reading));
    assertNull(reading.value());
  }

  @Test
  void anAbsentBodyIsToldToo() {
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
  @ValueSource(
      strings = {
        "0.1",
        "-0.000000000001",
        "12345678901234567890123456",
        "12345678901234567890123456.12345678",
        "0.1234567890123456789012345678901234",
        "0.12345678901234567",
        "1e33",
        "1e0",
        "5E+00",
        "1e-0007",
        "0"
      })
  void decimalsStayExact(String number) {
    // When
    BigDecimal value = read("{\"n\":" + number + "}", fields -> fields.decimal("n")).orThrow();

    // Then
    assertEquals(0, new BigDecimal(number).compareTo(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890123456789012345678901234567890",
        "1e400",
        "-1e400",
        "1e-400",
        "1e34",
        "1e-35",
        "12345678901234567890123456789012345",
        "1e2147483647",
        "1e-2147483647",
        "1e2147483648",
        "1e-2147483648",
        "1e99999999999999999999"
      })
  void numbersNobodyCouldKeepAreRefused(String number) {
    // When
    Reading<BigDecimal> reading = read("{\"n\":" + number + "}", fields -> fields.decimal("n"));

    // Then
    assertEquals(List.of("/n too-precise"), broken(reading));
  }

  @Test
  void aNumberOfMoreDigitsThanAnyReaderTakesIsRefusedAtItsPlaceAndSoAreItsNeighbours() {
    // Given
    String nines = "9".repeat(100_000);
    String body = "{\"n\":%s,\"m\":0.%<s,\"i\":%<s,\"x\":{\"y\":[1e2147483648]}}";

    // When
    Reading<Integer> reading =
        read(
            body.formatted(nines),
            fields -> {
              fields.decimal("n");
              fields.decimal("m");
              return fields.integer("i", 1, 3);
            });

    // Then
    assertEquals(
        List.of("/n too-precise", "/m too-precise", "/i out-of-range", "/x unknown-member"),
        broken(reading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\":NaN}", "{\"n\":Infinity}", "{\"n\":01}", "{\"n\":1,\"n\":1}"})
  void whatIsNoJsonIsNotRead(String body) {
    assertThrows(RuntimeException.class, () -> Json.read(body, JsonNode.class));
  }

  @ParameterizedTest
  @CsvSource({
    "0,                    out-of-range",
    "4,                    out-of-range",
    "99999999999999999999, out-of-range",
    "1.5,                  not-a-whole-number",
    "'\"2\"',              not-a-whole-number",
    "true,                 not-a-whole-number"
  })
  void wholeNumbersKeepWithinTheirBounds(String number, String code) {
    // When
    Reading<Integer> reading = read("{\"n\":" + number + "}", fields -> fields.integer("n", 1, 3));

    // Then
    assertEquals(List.of("/n " + code), broken(reading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "José Ñandú",
        "半导体",
        "🤝 promised 👩🏽‍🔬",
        "مذكرة تفاهم",
        "line\\none\\ttab",
        "e\\u0301",
        "\\uD83E\\uDD1D"
      })
  void textsOfTheWholeWorldAreKeptAsTheyAre(String text) {
    // Given
    String expected = Json.read("\"" + text + "\"", String.class);

    // When
    String read = read("{\"t\":\"" + text + "\"}", fields -> fields.text("t", 40)).orThrow();

    // Then
    assertEquals(expected, read);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                   blank",
    "'   ',                blank",
    "\\u00A0\\u200B,       blank",
    "\\u2800,              blank",
    "\\uFEFF\\u0301,       blank",
    "a\\u0000b,            forbidden-character",
    "bell\\u0007,          forbidden-character",
    "half \\uD83E of it,   forbidden-character",
    "eleven-char,          too-long"
  })
  void textsNobodyCouldKeepAreRefused(String text, String code) {
    // When
    Reading<String> reading =
        read(
            "{\"t\":\"" + text + "\"}",
            fields -> fields.text("t", code.equals("too-long") ? 10 : 40));

    // Then
    assertEquals(List.of("/t " + code), broken(reading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a1-b2", "2022"})
  void slugsAreCodes(String code) {
    assertTrue(Fields.isCode(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "a--b", "-a", "a-", "a_b", "á", "a b", ""})
  void nothingElseIsACode(String code) {
    // When
    Reading<String> reading = read("{\"c\":\"" + code + "\"}", fields -> fields.code("c"));

    // Then
    assertEquals(List.of("/c not-a-code"), broken(reading));
  }

  @Test
  void aCodeHasAtMostEightyCharacters() {
    // When
    boolean eighty = Fields.isCode("a".repeat(80));
    boolean more = Fields.isCode("a".repeat(81));

    // Then
    assertTrue(eighty && !more);
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
  void aWellFormedBodyIsReadAsItStands() {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org",
        "example.org",
        "https://",
        "javascript:alert(1)",
        "http:// x"
      })
  void onlyWebAddressesAreAddresses(String address) {
    // When
    Reading<String> reading =
        read("{\"url\":\"" + address + "\"}", fields -> fields.address("url"));

    // Then
    assertEquals(List.of("/url not-an-address"), broken(reading));
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
