package org.hito.gateway.events.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.gateway.events.ring.StreamedFact;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRequestTest {

  @Test
  void withoutParametersAStreamHasEverythingFromNowOn() {
    // When
    var request = EventRequest.of(MultiMap.caseInsensitiveMultiMap(), null);
    // Then
    assertSame(EventFilter.ALL, request.filter());
    assertTrue(request.start().isOpen());
  }

  @Test
  void listsHaveCommasOrRepeatTheParameter() {
    // Given
    MultiMap parameters =
        parameters("type", "commitment.*,indicator.progressed")
            .add("subject", "a")
            .add("subject", "b-*");
    // When
    var filter = EventRequest.of(parameters, null).filter();
    // Then
    assertTrue(filter.accepts(fact("commitment.agreed", "a")));
    assertTrue(filter.accepts(fact("indicator.progressed", "b-1")));
    assertFalse(filter.accepts(fact("indicator.observed", "a")));
    assertFalse(filter.accepts(fact("commitment.agreed", "b")));
  }

  @Test
  void anInstantMayHaveAnyOffset() {
    // When
    var start = EventRequest.of(parameters("since", "2026-11-20T08:00:00-05:00"), null).start();
    // Then
    assertEquals(Optional.of(Instant.parse("2026-11-20T13:00:00Z")), start.since());
  }

  @ParameterizedTest
  @CsvSource({
    "strategies, hub, unknown-query-parameter",
    "owner, Senacyt, invalid-query-parameter",
    "forum, '', invalid-query-parameter",
    "forum, 'hled,', invalid-query-parameter",
    "strategy, '*-hub', invalid-query-parameter",
    "indicator, 'a*b', invalid-query-parameter",
    "types, a, unknown-query-parameter",
    "lastEventId, 42, invalid-query-parameter",
    "type, '', invalid-query-parameter",
    "type, Commitment, invalid-query-parameter",
    "type, '*.delivered', invalid-query-parameter",
    "type, commitments.*, unknown-type",
    "type, commitment, unknown-type",
    "type, hub*, unknown-type",
    "type, 'commitment.*,', invalid-query-parameter",
    "subject, 'A B', invalid-query-parameter",
    "since, yesterday, invalid-query-parameter",
    "since, 2026-11-20, invalid-query-parameter",
    "since, 1969-12-31T23:59:59Z, invalid-query-parameter",
    "since, +999999999-01-01T00:00:00Z, invalid-query-parameter"
  })
  void whatCannotBeUnderstoodIsRefused(String name, String value, String code) {
    // Given
    MultiMap parameters = parameters(name, value);
    // When
    var refusal =
        assertThrows(ProblemException.class, () -> EventRequest.of(parameters, null)).problem();
    // Then
    assertEquals(400, refusal.status());
    assertEquals(code, refusal.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "comm*", "commitment*", "commitment.*", "commitment.yet-unknown"})
  void anyFactOfAKnownAggregateMayBeRequested(String type) {
    // When
    var filter = EventRequest.of(parameters("type", type), null).filter();
    // Then
    assertTrue(filter.accepts(fact("commitment.yet-unknown", "a")));
  }

  @Test
  void twoInstantsAreRefused() {
    // Given
    MultiMap parameters =
        parameters("since", "2026-11-20T00:00:00Z").add("since", "2026-11-21T00:00:00Z");
    // When
    var refusal =
        assertThrows(ProblemException.class, () -> EventRequest.of(parameters, null)).problem();
    // Then
    assertEquals("invalid-query-parameter", refusal.code());
  }

  @Test
  void theFirstFactIsTheOnlyOneToStartFrom() {
    // Given
    MultiMap first = parameters("from", "1");
    MultiMap second = parameters("from", "2");
    MultiMap both = parameters("from", "1").add("since", "2026-11-21T00:00:00Z");
    // Then
    assertTrue(EventRequest.of(first, null).start().isFirst());
    assertThrows(ProblemException.class, () -> EventRequest.of(second, null));
    assertThrows(ProblemException.class, () -> EventRequest.of(both, null));
  }

  @Test
  void anInvalidPositionIsRefused() {
    // Given
    MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
    // When
    var refusal =
        assertThrows(ProblemException.class, () -> EventRequest.of(parameters, "42")).problem();
    // Then
    assertEquals(400, refusal.status());
  }

  @Test
  void librariesThatCannotSendTheHeaderSendAParameter() {
    // Given
    String old = Position.beginning(Topics.count()).encode();
    String newer = Position.beginning(Topics.count()).with(0, 0, 7).encode();
    MultiMap parameters = parameters("lastEventId", old);

    // Then
    assertEquals(old, start(parameters, null));
    assertEquals(old, start(parameters, ""));
    assertEquals(newer, start(parameters, newer));
  }

  private static String start(MultiMap parameters, String lastEventId) {
    return EventRequest.of(parameters, lastEventId).start().after().orElseThrow().encode();
  }

  private static StreamedFact fact(String type, String subject) {
    return new StreamedFact(0, 0, 0, type, subject, Map.of(), true, Buffer.buffer());
  }

  private static MultiMap parameters(String name, String value) {
    return MultiMap.caseInsensitiveMultiMap().add(name, value);
  }
}
