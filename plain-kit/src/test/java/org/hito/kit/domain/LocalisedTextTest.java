package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LocalisedTextTest {

  @Test
  void aMissingLanguageIsAnsweredWithTheOther() {
    // When
    LocalisedText english = new LocalisedText("Commitment", null);
    LocalisedText spanish = new LocalisedText(null, "Compromiso");

    // Then
    assertEquals(new LocalisedText("Commitment", "Commitment"), english);
    assertEquals(new LocalisedText("Compromiso", "Compromiso"), spanish);
  }

  @Test
  void aTextInNoLanguageIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new LocalisedText(null, null));
  }
}
