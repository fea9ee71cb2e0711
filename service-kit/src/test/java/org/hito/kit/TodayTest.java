package org.hito.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {

  @ParameterizedTest
  @CsvSource({
    "UTC,            2026-11-27T00:00:00Z, 2026-11-27",
    "UTC,            2026-11-26T23:59:59Z, 2026-11-26",
    "America/Panama, 2026-11-27T00:00:00Z, 2026-11-26",
    "America/Panama, 2026-11-27T04:59:59Z, 2026-11-26",
    "America/Panama, 2026-11-27T05:00:00Z, 2026-11-27",
    "Asia/Tokyo,     2026-11-26T15:00:00Z, 2026-11-27"
  })
  void theDayIsThatOfTheInstallationsZone(String zone, Instant now, LocalDate day) {
    // Given
    Today today = new Today(Clock.fixed(now, InstallationZone.parse(zone)));

    // When, Then
    assertEquals(day, today.date());
    assertEquals(day, today.of(now));
  }

  @Test
  void aZoneNobodyKnowsIsRefusedByName() {
    // When
    ConfigurationException refusal =
        assertThrows(ConfigurationException.class, () -> InstallationZone.parse("Mars/Base"));

    // Then
    assertTrue(refusal.getMessage().contains("HITO_ZONE"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("'Mars/Base'"), refusal.getMessage());
  }
}
