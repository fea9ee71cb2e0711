package org.hito.gateway.audit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEntryTest {

  private static AuditEntry entry(Integer status, String path) {
    return new AuditEntry(
        UUID.randomUUID(),
        Instant.EPOCH,
        "id",
        null,
        null,
        "127.0.0.1",
        "GET",
        path,
        status,
        null,
        AuditOutcome.of(status),
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "200, DONE",
    "201, DONE",
    "304, DONE",
    "401, REFUSED",
    "403, REFUSED",
    "429, REFUSED",
    "404, FAILED",
    "409, FAILED",
    "422, FAILED",
    "503, FAILED",
    ", FAILED"
  })
  void theStatusSaysWhatCameOfARequest(Integer status, AuditOutcome expected) {
    // When
    AuditOutcome outcome = AuditOutcome.of(status);
    // Then
    assertEquals(expected, outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 200, /api/v1/meetings, false",
    "true, 404, /api/v1/meetings, false",
    "true, 401, /api/v1/meetings, true",
    "true, 429, /api/v1/meetings, true",
    "true, 200, /api/v1/admin/keys, true",
    "false, 200, /api/v1/meetings, true",
    "false, 422, /api/v1/meetings, true"
  })
  void changesRefusalsAndAdministrationAreKept(
      boolean reads, int status, String path, boolean expected) {
    // When
    boolean kept = entry(status, path).isKept(reads);
    // Then
    assertEquals(expected, kept);
  }

  @Test
  void lostEntriesAreCountedAndReportedOnce() {
    // Given
    var buffer = new AuditBuffer(2);
    // When
    for (int one = 0; one < 5; one++) {
      buffer.add(entry(401, "/" + one));
    }
    // Then
    assertEquals(2, buffer.size());
    assertEquals(3, buffer.dropped());
    assertEquals(3, buffer.lostSince());
    assertEquals(0, buffer.lostSince());
    assertEquals("/0", buffer.take(1).get(0).path());
    assertEquals(1, buffer.size());
  }
}
