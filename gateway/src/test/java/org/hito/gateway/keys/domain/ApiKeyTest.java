package org.hito.gateway.keys.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.AddressRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final KeyTerms TERMS =
      new KeyTerms(Duration.ofDays(90), Duration.ofDays(365), Duration.ofDays(7));

  private static KeyRequest wanted(Instant expiresAt) {
    return new KeyRequest(
        "senacyt",
        "Importer",
        null,
        Set.of(KeyRole.AGENCY_EDITOR),
        Set.of(KeyScope.READ),
        AddressRange.parse("10.0.0.0/8").stream().toList(),
        expiresAt);
  }

  private static final ApiKey KEY = wanted(null).issue("one", NOW, "admin", TERMS);

  @Test
  void aKeyWithoutAnEndGetsTheUsualOne() {
    // When
    Instant end = KEY.expiresAt();
    // Then
    assertEquals(NOW.plus(Duration.ofDays(90)), end);
    assertEquals(KeyStatus.ACTIVE, KEY.status(end.minusNanos(1)));
    assertEquals(KeyStatus.EXPIRED, KEY.status(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T12:00:00Z, 1",
    "2026-11-25T12:00:00Z, 1",
    "2026-11-26T12:00:01Z, 0",
    "2027-11-26T12:00:00Z, 0",
    "2027-11-26T12:00:01Z, 1",
    "9999-12-31T23:59:59Z, 1"
  })
  void anEndIsInTheFutureAndNotTooFar(Instant end, int violations) {
    // When
    var found = wanted(end).violations(NOW, TERMS);
    // Then
    assertEquals(violations, found.size());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.1.1, READ, ",
    "11.1.1.1, READ, ADDRESS",
    "10.1.1.1, WRITE, SCOPE",
    "unknown, READ, ADDRESS"
  })
  void aKeyIsRefusedFromElsewhereAndForOtherMethods(
      String address, KeyScope scope, KeyRefusal expected) {
    // When
    var refusal = KEY.refusal(NOW, scope, address);
    // Then
    assertEquals(Optional.ofNullable(expected), refusal);
  }

  @Test
  void aRotatedKeyIsAcceptedUntilItsGraceEndsAndItsSuccessorHasTheSameRights() {
    // When
    var pair = new Rotation(null, null).of(KEY, "two", NOW, "admin", TERMS);
    // Then
    assertEquals(NOW.plus(Duration.ofDays(7)), pair.old().expiresAt());
    assertEquals("two", pair.old().replacedBy());
    assertEquals("one", pair.successor().replaces());
    assertEquals(KEY.roles(), pair.successor().roles());
    assertEquals(KEY.addresses(), pair.successor().addresses());
    assertEquals(NOW.plus(Duration.ofDays(90)), pair.successor().expiresAt());
  }

  @Test
  void aGraceDoesNotMakeAKeyLiveLonger() {
    // Given
    Instant late = KEY.expiresAt().plusSeconds(1);
    // When
    var pair = new Rotation(late, null).of(KEY, "two", NOW, "admin", TERMS);
    // Then
    assertEquals(KEY.expiresAt(), pair.old().expiresAt());
  }

  @Test
  void anEditCannotMakeAKeyLiveLongerThanTheLongestLife() {
    // Given
    Instant later = NOW.plus(Duration.ofDays(300));
    var edit = new KeyEdit("Importer", null, List.of(), NOW.plus(Duration.ofDays(366)));
    // When
    var violations = KEY.violations(edit, later, TERMS);
    // Then
    assertEquals(1, violations.size());
  }
}
