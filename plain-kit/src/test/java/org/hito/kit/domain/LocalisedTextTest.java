package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalisedTextTest {

  @Test
  void aMissingLanguageFallsBackToTheOther() {
    // When
    LocalisedText english = new LocalisedText("Commitment", null);
    LocalisedText spanish = new LocalisedText(null, "Compromiso");

    // Then
    assertEquals("Commitment Commitment", english.en() + " " + english.es());
    assertEquals("Compromiso Compromiso", spanish.en() + " " + spanish.es());
  }

  @Test
  void aTextKnowsInWhichLanguagesItWasGiven() {
    assertEquals(Map.of("en", "Forum"), new LocalisedText("Forum", null).given());
    assertEquals(Map.of("es", "Foro"), new LocalisedText(null, "Foro").given());
    assertEquals(Map.of("en", "Forum", "es", "Foro"), new LocalisedText("Forum", "Foro").given());
  }

  @Test
  void aTextThatIsTheSameInBothCountsAsEnglish() {
    assertEquals(Map.of("en", "HLED"), new LocalisedText("HLED", "HLED").given());
  }

  @Test
  void textsThatLookTheSameAreEqual() {
    // Given
    LocalisedText spanish = new LocalisedText(null, "Foro");

    // When
    LocalisedText sentBack = new LocalisedText(spanish.en(), spanish.es());

    // Then
    assertEquals(spanish, sentBack);
    assertEquals(spanish.hashCode(), sentBack.hashCode());
    assertNotEquals(spanish, new LocalisedText("Forum", "Foro"));
  }

  @Test
  void accentsThatEarlierVersionsStoredApartAreComposed() {
    // When
    LocalisedText stored = new LocalisedText("Panam\u00E1", "Panama\u0301");

    // Then
    assertEquals(Map.of("en", "Panam\u00E1"), stored.given());
  }

  @Test
  void aTextNeedsALanguage() {
    assertThrows(IllegalArgumentException.class, () -> new LocalisedText(null, null));
  }
}
