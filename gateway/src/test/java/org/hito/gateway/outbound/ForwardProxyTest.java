package org.hito.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardProxyTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://a%40b:c:d@proxy.example:3128/", "a%40b:c:d@proxy.example:3128"})
  void anAddressHasAHostAPortAndMaybeAUser(String address) {
    // When
    var options = proxy(address).to("id.example").orElseThrow();
    // Then
    assertEquals("proxy.example", options.getHost());
    assertEquals(3128, options.getPort());
    assertEquals("a@b", options.getUsername());
    assertEquals("c:d", options.getPassword());
  }

  @Test
  void theUserIsDecodedAfterItIsSplitAndThePortMayBeMissing() {
    // When
    var options = proxy("http://office%3Aa:b+c@proxy.example").to("id.example").orElseThrow();
    // Then
    assertEquals("office:a", options.getUsername());
    assertEquals("b+c", options.getPassword());
    assertEquals(80, options.getPort());
  }

  @Test
  void namedHostsAreCalledDirectly() {
    // When
    var proxy = proxy("http://proxy.example:3128");
    // Then
    assertTrue(proxy.to("id.example").isPresent());
    assertTrue(proxy.to("direct.example").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://u:secret@proxy.example:3128",
        "socks5://u:secret@proxy.example:1080",
        "http://u:secret@:3128",
        "http://u:se cret@proxy.example:3128"
      })
  void anythingElseStopsTheStartWithoutShowingThePassword(String address) {
    // When
    var refusal = assertThrows(ConfigurationException.class, () -> proxy(address));
    // Then
    assertTrue(refusal.getMessage().startsWith("hito.proxy.webhooks "), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("cret"), refusal.getMessage());
  }

  private static ForwardProxy proxy(String address) {
    return ForwardProxy.of("hito.proxy.webhooks", Optional.of(address), List.of("direct.example"));
  }
}
