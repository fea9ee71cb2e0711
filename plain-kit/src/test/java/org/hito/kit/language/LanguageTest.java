package org.hito.kit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | ES",
        "es-PA | ES",
        "ES-mx | ES",
        "en-GB, es;q=0.9 | EN",
        "fr, es;q=0.4, en;q=0.3 | ES",
        "es;q=0.2, en;q=0.9 | EN",
        "es;q=0, en;q=0.1 | EN",
        "fr, de | EN",
        "est | EN",
        "* | EN",
        "es_PA | ES",
        "es_MX, es;q=0.9, en_US;q=0.5 | ES",
        "es-ES_tradnl, chrome://global/locale/intl.properties;q=0.5 | ES",
        "fr, *;q=0.1 | EN",
        "en;q=0, * | ES",
        "*, en;q=0.5 | ES",
        "es;q=two | ES",
        "es;q=9 | ES"
      })
  void theSupportedLanguageWithTheHighestWeightIsChosen(String header, Language expected) {
    // When
    Language language = Language.negotiate(List.of(header));

    // Then
    assertEquals(expected, language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ";;;", "-", "_es", "\"es"})
  void aMalformedHeaderMeansEnglish(String header) {
    // When
    Language language = Language.negotiate(List.of(header));

    // Then
    assertEquals(Language.EN, language);
  }

  @Test
  void severalLinesAreOneList() {
    // When
    Language language = Language.negotiate(List.of("fr", "en;q=0.2, es;q=0.5"));

    // Then
    assertEquals(Language.ES, language);
    assertEquals(Language.EN, Language.negotiate(List.of()));
  }

  @Test
  void eachLanguageShowsItsOwnText() {
    // Given
    LocalisedText text = new LocalisedText("Forum", "Foro");

    // When
    String shown = Language.EN.of(text) + " " + Language.ES.of(text);

    // Then
    assertEquals("Forum Foro", shown);
  }
}
