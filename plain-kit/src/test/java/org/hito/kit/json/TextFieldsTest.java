package org.hito.kit.json;

import static org.hito.kit.json.BodyReadings.broken;
import static org.hito.kit.json.BodyReadings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "José Ñandú",
        "半导体",
        "🤝 promised 👩🏽‍🔬",
        "مذكرة تفاهم",
        "line\\none\\ttab",
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
  @ValueSource(strings = {"Panam\\u00E1", "Panama\\u0301"})
  void aTextIsTheSameHoweverItsAccentsWereTyped(String text) {
    // When
    Reading<String> alone = read("{\"t\":\"" + text + "\"}", fields -> fields.text("t", 6));
    Reading<List<String>> twice =
        read("{\"l\":[\"Panam\u00E1\",\"" + text + "\"]}", fields -> fields.texts("l"));

    // Then
    assertEquals("Panam\u00E1", alone.orThrow());
    assertEquals(List.of("/l/1 duplicate"), broken(twice));
  }

  @Test
  void anAddressIsKeptAsItIs() {
    // Given
    String address = "https://senacyt.gob.pa/Panama\u0301.pdf";

    // When
    Reading<String> read = read("{\"url\":\"" + address + "\"}", fields -> fields.address("url"));

    // Then
    assertEquals(address, read.orThrow());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org",
        "example.org",
        "https://",
        "javascript:alert(1)",
        "http:// x",
        "https:///path",
        "https://:80/x",
        "https://user@/x",
        "https://a..b/x",
        "https://a,b/x"
      })
  void onlyWebAddressesAreAddresses(String address) {
    // When
    Reading<String> reading =
        read("{\"url\":\"" + address + "\"}", fields -> fields.address("url"));

    // Then
    assertEquals(List.of("/url not-an-address"), broken(reading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://EXAMPLE.ORG/Informe.pdf",
        "Https://example.org",
        "https://logroño.es/plan",
        "https://my_bucket.s3.amazonaws.com/plan.pdf",
        "https://user:word@example.org:8443/x",
        "http://[2001:db8::1]:80/x",
        "https://example.org./x"
      })
  void whatBrowsersOpenIsAnAddress(String address) {
    // When
    Reading<String> reading =
        read("{\"url\":\"" + address + "\"}", fields -> fields.address("url"));

    // Then
    assertEquals(address, reading.value());
    assertEquals(List.of(), broken(reading));
  }
}
