package org.hito.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "Cookie",
        "X-Api-Key",
        "Forwarded",
        "X-Forwarded-For",
        "X-FORWARDED-PREFIX",
        "X-Agency",
        "X-User",
        "X-User-Roles",
        "X-Real-IP",
        "X-HTTP-Method-Override",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Upgrade",
        "Proxy-Authorization",
        "Proxy-Connection"
      })
  void headersOnlyTheGatewayMaySetAreRemoved(String name) {
    // Given
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add(name, "a").add(name, "b");
    // When
    HeaderRules.cleanRequest(headers);
    // Then
    assertFalse(headers.contains(name));
  }

  @Test
  void otherHeadersOfAClientReachTheService() {
    // Given
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("If-Match", "\"1\"")
            .add("Accept-Language", "es")
            .add("Idempotency-Key", "k")
            .add("traceparent", "00-1-2-01")
            .add("Content-Type", "application/json");
    // When
    HeaderRules.cleanRequest(headers);
    // Then
    assertEquals(5, headers.size());
  }

  @Test
  void headersNamedInConnectionAreRemoved() {
    // Given
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Connection", "close, X-Secret")
            .add("Connection", "x-other")
            .add("X-Secret", "1")
            .add("X-Other", "2")
            .add("X-Kept", "3");
    // When
    HeaderRules.cleanRequest(headers);
    // Then
    assertEquals(Set.of("X-Kept"), headers.names());
  }

  @Test
  void connectionCannotRemoveTheLengthOfABody() {
    // Given
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Connection", "Content-Length, Transfer-Encoding")
            .add("Content-Length", "4");
    // When
    HeaderRules.cleanRequest(headers);
    // Then
    assertTrue(headers.contains("Content-Length"));
  }

  @Test
  void aResponseKeepsOnlyHeadersForTheClient() {
    // Given
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Connection", "X-Internal")
            .add("X-Internal", "1")
            .add("Keep-Alive", "timeout=5")
            .add("Proxy-Authenticate", "Basic")
            .add("Server", "secret/1.0")
            .add("X-Request-Id", "theirs")
            .add("ETag", "\"3\"");
    // When
    HeaderRules.cleanResponse(headers);
    // Then
    assertEquals(Set.of("ETag"), headers.names());
  }
}
