package org.hito.kit.json;

import static org.hito.kit.json.BodyReadings.broken;
import static org.hito.kit.json.BodyReadings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFieldsTest {

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
  @ValueSource(strings = {"2", "2.0", "2e0", "20e-1", "0.2e1"})
  void aWholeNumberMayBeWrittenAsClientsWriteNumbers(String number) {
    // When
    Reading<Integer> reading = read("{\"n\":" + number + "}", fields -> fields.integer("n", 1, 3));

    // Then
    assertEquals(2, reading.value());
  }

  @ParameterizedTest
  @CsvSource({
    "1e9999,               out-of-range",
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
}
