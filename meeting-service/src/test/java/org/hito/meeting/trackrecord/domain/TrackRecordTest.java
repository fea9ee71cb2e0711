package org.hito.meeting.trackrecord.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackRecordTest {

  @Test
  void ofNothingClosedThereIsNoRate() {
    // When
    TrackRecord record = new TrackRecord(0, 0, 0, 5, 2, 0, 0);

    // Then
    assertEquals(Optional.empty(), record.keptRate());
    assertEquals(Optional.empty(), record.onTimeRate());
    assertEquals(0, record.closed());
  }

  @Test
  void ofNothingKeptThereIsAKeptRateOfZeroAndNoRateOnTime() {
    // When
    TrackRecord record = new TrackRecord(0, 0, 3, 0, 0, 0, 0);

    // Then
    assertEquals(Optional.of(BigDecimal.ZERO), record.keptRate());
    assertEquals(Optional.empty(), record.onTimeRate());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 3, 0.666667, 2, 0.5",
    "1, 2, 0, 3, 1, 3, 0.333333",
    "2, 0, 0, 2, 1, 2, 1",
    "0, 1, 7, 8, 0.125, 1, 0"
  })
  void aRateIsAShareOfItsDenominatorToSixPlaces(
      long onTime,
      long late,
      long dropped,
      long closed,
      BigDecimal keptRate,
      long kept,
      BigDecimal onTimeRate) {
    // When
    TrackRecord record = new TrackRecord(onTime, late, dropped, 4, 1, 0, 0);

    // Then
    assertEquals(closed, record.closed());
    assertEquals(Optional.of(keptRate), record.keptRate());
    assertEquals(kept, record.kept());
    assertEquals(Optional.of(onTimeRate), record.onTimeRate());
  }
}
