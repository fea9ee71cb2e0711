package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  /** Spaces, joiners, marks, fillers, tags, selectors: each is drawn as nothing. */
  private static final List<Integer> INVISIBLE =
      List.of(
          0x09, 0x0A, 0x20, 0x85, 0xA0, 0xAD, 0x0301, 0x034F, 0x061C, 0x115F, 0x1160, 0x1680,
          0x17B4, 0x17B5, 0x180E, 0x2000, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028,
          0x2029, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064, 0x206F, 0x20DD, 0x2800, 0x3000, 0x3164,
          0xE000, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0x1D159, 0x1D173, 0xE0001, 0xE0041,
          0xE0100);

  @Test
  void theseAreInvisible() {
    // When
    List<String> seen =
        INVISIBLE.stream()
            .filter(one -> !VisibleText.isBlank(Character.toString(one)))
            .map(Integer::toHexString)
            .toList();

    // Then
    assertEquals(List.of(), seen);
  }

  @Test
  void anyNumberOfInvisibleCharactersIsInvisible() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      // Given
      String nothing =
          IntStream.range(0, 1 + random.nextInt(40))
              .mapToObj(i -> Character.toString(INVISIBLE.get(random.nextInt(INVISIBLE.size()))))
              .collect(Collectors.joining());
      int at =
          nothing.offsetByCodePoints(
              0, random.nextInt(nothing.codePointCount(0, nothing.length())));

      // When
      String something = nothing.substring(0, at) + "é" + nothing.substring(at);

      // Then
      assertTrue(VisibleText.isBlank(nothing));
      assertFalse(VisibleText.isBlank(something));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "0", ".", "¿", "ñ", "é", "—", "中", "ﷺ", "한", "ᄀ", "😀", "⠁", "€", "`"})
  void drawnCharactersAreVisible(String text) {
    assertFalse(VisibleText.isBlank(text));
  }

  @Test
  void theLongestTextIsReadQuickly() {
    assertTrue(VisibleText.isBlank("\u200B".repeat(20_000)));
  }
}
