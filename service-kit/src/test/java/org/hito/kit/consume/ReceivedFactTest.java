package org.hito.kit.consume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedFactTest {

  static final String KEPT =
      """
      {"specversion":"1.0","id":"01980000-0000-7000-8000-000000000001","source":"/services/promises",
       "type":"org.hito.promise.kept.v1","subject":"lunch","time":"2022-04-30T00:00:00Z",
       "recordedat":"2022-05-02T10:00:00Z","aggregateversion":4,"new":"member",
       "data":{"change":{},"promise":{"what":"lunch","unknown":true}}}
      """;

  record Promise(String what) {}

  @Test
  void itReadsWhatItUsesAndIgnoresTheRest() {
    // When
    ReceivedFact fact = ReceivedFact.parse(KEPT);

    // Then
    assertEquals("promise.kept", fact.type());
    assertEquals("lunch", fact.subject());
    assertEquals(4, fact.version());
    assertEquals(Instant.parse("2022-04-30T00:00:00Z"), fact.at());
    assertEquals(new Promise("lunch"), fact.state(Promise.class));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-30T00:00:00Z, 2022-04-30",
    "2022-05-01T03:00:00Z, 2022-04-30",
    "2022-05-01T05:00:00Z, 2022-05-01"
  })
  void midnightIsADateAndAnyOtherMomentFallsOnADayOfTheZone(String time, LocalDate day) {
    // Given
    ReceivedFact fact = ReceivedFact.parse(KEPT.replace("2022-04-30T00:00:00Z", time));

    // When, Then
    assertEquals(day, fact.day(ZoneId.of("America/Panama")));
  }

  @Test
  void changesNameTheFactThatCausedThem() {
    // Given
    ReceivedFact fact = ReceivedFact.parse(KEPT);

    // When
    UUID cause = fact.asOrigin("metrics-service").cause();

    // Then
    assertEquals(UUID.fromString("01980000-0000-7000-8000-000000000001"), cause);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "not json", "[]", "{}", "null", "{\"id\":\"7\"}"})
  void aRecordThatIsNotAFactIsPoison(String value) {
    assertThrows(PoisonException.class, () -> ReceivedFact.parse(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "type", "subject", "time", "recordedat", "aggregateversion"})
  void aFactWithoutOneOfItsPartsIsPoison(String part) {
    // Given
    String partless = KEPT.replace("\"" + part + "\":", "\"other\":");

    // When
    PoisonException poison =
        assertThrows(PoisonException.class, () -> ReceivedFact.parse(partless));

    // Then
    assertEquals("not a fact: missing " + part, poison.getMessage());
  }

  @Test
  void aFactWithoutItsStateIsPoison() {
    // Given
    ReceivedFact fact = ReceivedFact.parse(KEPT.replace("\"promise\":", "\"other\":"));

    // When
    PoisonException poison = assertThrows(PoisonException.class, () -> fact.state(Promise.class));

    // Then
    assertEquals("no state of promise", poison.getMessage());
  }
}
