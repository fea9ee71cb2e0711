package org.hito.gateway.dashboard.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CutTest {

  @Test
  void aTextThatFitsIsWhole() {
    assertEquals("Puerto Rico", Cut.to(11, "Puerto Rico"));
  }

  @Test
  void aLongTextEndsAfterAWord() {
    assertEquals("Memorando sobre…", Cut.to(20, "Memorando sobre  formación de talento"));
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    assertEquals("w".repeat(59) + "…", Cut.to(60, "w".repeat(100)));
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("w".repeat(58) + "…", Cut.to(60, "w".repeat(58) + "\uD83D\uDC69".repeat(9)));
  }
}
