package org.hito.gateway.dashboard.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hito.gateway.dashboard.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The courses in the list of indicators. */
class SparksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['2026-01-31',1],['2026-06-30',3]|2 figures from 31 Jan 2026 to 30 Jun 2026, rising|3.0,21.0 93.0,3.0",
        "['2026-01-31',1e30],['2026-06-30',-2]|2 figures from 31 Jan 2026 to 30 Jun 2026, falling|3.0,3.0 93.0,21.0",
        "['2026-01-31',7],['2026-06-30',7.0]|2 figures from 31 Jan 2026 to 30 Jun 2026, level|3.0,12.0 93.0,12.0",
        "['2026-01-31',7]|one figure, of 31 Jan 2026|48.0,12.0"
      })
  void aCourseIsDrawnAndDescribed(String points, String said, String drawn) {
    // Given
    var sparks = new Sparks(Things.of("{'x':[" + points + "]}"));

    // When
    String svg = sparks.of("x").toString();

    // Then
    assertTrue(svg.contains("aria-label=\"" + said + "\""), svg);
    assertTrue(svg.contains("points=\"" + drawn + "\""), svg);
  }

  @Test
  void whatHasNoCourseHasNoPicture() {
    assertEquals("", new Sparks(Things.of("{}")).of("x").toString());
  }
}
