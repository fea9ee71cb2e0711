package org.hito.gateway.events.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactCodesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "meeting/commitment.agreed         | forum=[hled] owner=[economia-mx] indicator=[trained-people]",
        "meeting/forum.registered          | forum=[hled] owner=[economia-mx, us-state]",
        "meeting/meeting.held              | forum=[hled] owner=[economia-mx]",
        "initiative/organisation.registered | owner=[idb]",
        "initiative/strategy.registered    | strategy=[semiconductors] owner=[senacyt]",
        "initiative/fund.revised           | owner=[us-state, senacyt]",
        "initiative/initiative.revised     | strategy=[semiconductors] owner=[senacyt] indicator=[chip-graduates, patents]",
        "metrics/indicator.progressed      | owner=[senacyt] indicator=[co-operation-agreements]",
        "metrics/gate.opened               | indicator=[co-operation-agreements]"
      })
  void everyKindOfFactIsSelectedByWhatItsStateNames(String sample, String expected)
      throws IOException {
    // Given
    String[] parts = sample.split("/", -1);
    byte[] event =
        Files.readAllBytes(
            Path.of("../" + parts[0] + "-service/contracts/" + parts[1] + ".v1.sample.json"));
    // When
    var codes = FactCodes.in(event, parts[1].split("\\.", -1)[0]).orElseThrow();
    // Then
    assertEquals(expected, text(codes));
  }

  @Test
  void whatAChangeReplacedCountsToo() {
    // When
    var codes =
        in(
            "{\"data\":{\"change\":{\"owner\":{\"from\":\"before\",\"to\":\"after\"},"
                + "\"contributions\":{\"from\":[{\"indicator\":\"gone\",\"amount\":1}],\"to\":[]}},"
                + "\"commitment\":{\"owner\":\"after\"}}}");
    // Then
    assertEquals("owner=[before, after] indicator=[gone]", text(codes.orElseThrow()));
  }

  @Test
  void aMoveIsNoCode() {
    // When
    var codes =
        in(
            "{\"data\":{\"change\":{\"from\":\"AGREED\",\"to\":\"BLOCKED\"},"
                + "\"commitment\":{\"updates\":[{\"owner\":\"deeper\"}]}},\"owner\":\"outside\"}");
    // Then
    assertEquals("", text(codes.orElseThrow()));
  }

  @Test
  void clausesInsideOfClausesAreFound() {
    // When
    var codes =
        FactCodes.in(
            ("{\"data\":{\"gate\":{\"condition\":{\"any\":[{\"indicator\":\"a\",\"of\":\"value\"},"
                    + "{\"all\":[{\"indicator\":\"b\"},{\"indicator\":\"a\"}]}]}}}}")
                .getBytes(StandardCharsets.UTF_8),
            "gate");
    // Then
    assertEquals("indicator=[a, b]", text(codes.orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":null}",
        "{\"data\":[]}",
        "{\"data\":{\"commitment\":\"x\",\"change\":1}}",
        "{\"data\":{\"commitment\":{\"owner\":null,\"forum\":7,\"contributions\":{}}}}"
      })
  void aFactWithoutTheMembersHasNoCodes(String event) {
    // When
    var codes = in(event);
    // Then
    assertEquals(Optional.of(Map.of()), codes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "[]", "{", "{}{}", "{\"data\":{\"commitment\":{\"owner\":\"a\""})
  void whatIsNotOneJsonObjectIsRecognised(String event) {
    // When
    var codes = in(event);
    // Then
    assertFalse(codes.isPresent());
  }

  private static Optional<Map<Facet, List<String>>> in(String event) {
    return FactCodes.in(event.getBytes(StandardCharsets.UTF_8), "commitment");
  }

  private static String text(Map<Facet, List<String>> codes) {
    return Arrays.stream(Facet.values())
        .filter(codes::containsKey)
        .map(facet -> facet.parameter() + "=" + codes.get(facet))
        .collect(Collectors.joining(" "));
  }
}
