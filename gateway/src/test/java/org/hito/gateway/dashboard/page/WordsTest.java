package org.hito.gateway.dashboard.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Words ENGLISH = new Words(Language.EN, ZoneId.of("America/Panama"));
  private static final Words SPANISH = new Words(Language.ES, ZoneId.of("America/Panama"));

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1230, '1,230'",
    "1273.22, '1,273'",
    "14.39, 14.4",
    "352, 352",
    "99.95, 100",
    "0.472368, 0.472",
    "-0.5, -0.5",
    "1234567890123456789012345678901234, '1,234,567,890,123,456,789,012,345,678,901,234'"
  })
  void aNumberIsRoundedToWhatPeopleRead(BigDecimal number, String read) {
    assertEquals(read, ENGLISH.number(number));
  }

  @Test
  void namesAreInAlphabeticalOrderWithTheirAccents() {
    // Given
    List<String> names = List.of("Puertos", "Óptica", "obras", "Ñandú", "Nube");

    // When
    List<String> sorted = names.stream().sorted(SPANISH.alphabetically()).toList();

    // Then
    assertEquals(List.of("Nube", "Ñandú", "obras", "Óptica", "Puertos"), sorted);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "0.001, 1%",
    "-0.001, -1%",
    "0.005, 1%",
    "0.444, 44%",
    "0.445, 45%",
    "0.995, 99%",
    "0.9999999, 99%",
    "1, 100%",
    "1.004, 100%",
    "1.006, 101%"
  })
  void onlyTheWholeIsAHundredPercentAndOnlyNothingIsNone(BigDecimal share, String read) {
    assertEquals(read, ENGLISH.percent(share));
  }

  @ParameterizedTest
  @CsvSource({"0.995, 99.5%", "0.8, 80%", "1, 100%"})
  void aLimitIsNotRounded(BigDecimal share, String read) {
    assertEquals(read, ENGLISH.exactPercent(share));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, '30 Jun 2026', '30 jun 2026'",
    "2026-06, June 2026, Junio 2026",
    "2026, 2026, 2026"
  })
  void aDateIsAsPreciseAsItIsKnown(String wire, String english, String spanish) {
    assertEquals(english, ENGLISH.date(wire));
    assertEquals(spanish, SPANISH.date(wire));
  }

  @ParameterizedTest
  @CsvSource("2026-11-27T03:30:00Z, '26 Nov 2026, 22:30'")
  void aMomentIsShownInTheZoneOfTheInstallation(String wire, String read) {
    assertEquals(read, ENGLISH.moment(wire));
  }

  @ParameterizedTest
  @CsvSource({
    "es, Spanish, Español",
    "pt-BR, Portuguese (Brazil), Portugués (Brasil)",
    "mul, Multiple languages, Varios idiomas",
    "und, und, und"
  })
  void aLanguageHasAName(String tag, String english, String spanish) {
    assertEquals(english, ENGLISH.languageOf(tag));
    assertEquals(spanish, SPANISH.languageOf(tag));
  }
}
