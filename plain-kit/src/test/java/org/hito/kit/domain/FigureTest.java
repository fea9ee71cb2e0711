package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.hito.kit.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  @Test
  void aRangeWithEqualEndsIsANumberHoweverWritten() {
    assertEquals(Figure.of(new BigDecimal("2")), range("2.0", "2.00"));
    assertFalse(range("2.0", "2.00").hasTwoEnds());
    assertTrue(range("2", "2.5").hasTwoEnds());
    assertNull(range("2.0", "2.00").range());
  }

  @Test
  void itsLowerEndIsNotAboveTheUpperOne() {
    assertThrows(IllegalArgumentException.class, () -> range("2.1", "2"));
  }

  @Test
  void aNumberIsWrittenAsOneAndARangeWithBothEnds() {
    assertEquals("2.5", Json.write(range("2.50", "2.5")));
    assertEquals("{\"from\":-1,\"to\":2.5}", Json.write(range("-1.0", "2.50")));
    assertEquals(range("2.5", "2.5"), Json.read("2.5", Figure.class));
    assertEquals(range("-1", "2.5"), Json.read("{\"from\":-1,\"to\":2.5}", Figure.class));
  }

  @Test
  void allDigitsOfBothEndsAreKept() {
    String json =
        "{\"from\":0.1234567890123456789012345678901234,\"to\":123456789012345678901234567890.1234}";

    assertEquals(json, Json.write(Json.read(json, Figure.class)));
  }

  @Test
  void itIsTheShortestRangeAroundNumbers() {
    BigDecimal one = new BigDecimal("1");
    BigDecimal two = new BigDecimal("2");

    assertEquals(range("1", "2"), Figure.around(List.of(two, one, two)));
    assertNull(Figure.around(List.of()));
    assertNull(Figure.around(Arrays.asList(one, null)));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 0.125, 0.5", "-1, 2, -0.25, 0.5", "-2, -1, -0.5, -0.125"})
  void aRateReachesFromTheLeastToTheGreatestQuotientOfItsEnds(
      String from, String to, String least, String greatest) {
    assertEquals(range(least, greatest), Figure.rate(range(from, to), range("4", "8")));
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 2", "-2, 0", "0, 0"})
  void aDenominatorThatMayBeZeroGivesNoRate(String from, String to) {
    assertNull(Figure.rate(range("1", "2"), range(from, to)));
  }

  private static Figure range(String from, String to) {
    return new Figure(new BigDecimal(from), new BigDecimal(to));
  }
}
