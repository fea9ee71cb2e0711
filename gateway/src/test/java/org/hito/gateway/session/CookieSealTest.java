package org.hito.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieSealTest {

  private static final String FIRST = "first-secret-of-at-least-32-characters";
  private static final String SECOND = "second-secret-of-at-least-32-characters";

  static CookieSeal with(String... secrets) {
    return new CookieSeal(
        new SessionSettings() {
          @Override
          public Optional<List<String>> keys() {
            return secrets.length == 0 ? Optional.empty() : Optional.of(List.of(secrets));
          }

          @Override
          public Duration lifetime() {
            return Duration.ofHours(12);
          }
        });
  }

  @Test
  void anotherReplicaOpensWhatOneSealed() {
    // When
    String sealed = with(FIRST).seal("session", "who it is");
    // Then
    assertEquals(Optional.of("who it is"), with(FIRST).open("session", sealed));
    assertFalse(sealed.contains("who"), sealed);
  }

  @Test
  void aRotatedSecretOpensUntilItIsTakenAway() {
    // Given
    String old = with(FIRST).seal("session", "who it is");
    // When
    String fresh = with(SECOND, FIRST).seal("session", "who it is");
    // Then
    assertEquals(Optional.of("who it is"), with(SECOND, FIRST).open("session", old));
    assertEquals(Optional.of("who it is"), with(SECOND).open("session", fresh));
    assertEquals(Optional.empty(), with(SECOND).open("session", old));
  }

  @Test
  void whatIsSealedForOnePurposeOpensForNoOther() {
    // Given
    var seal = with(FIRST);
    // When
    String sealed = seal.seal("session", "who it is");
    // Then
    assertEquals(Optional.empty(), seal.open("sign-in", sealed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "....",
        "a.b.c.d.e",
        "not sealed at all",
        "eyJhbGciOiJub25lIn0.eyJzdWJqZWN0IjoiYWRtaW4ifQ.",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjo3fQ..AAAA.AAAA.AAAA"
      })
  void whatNobodySealedDoesNotOpen(String forged) {
    assertEquals(Optional.empty(), with(FIRST).open("session", forged));
  }

  @Test
  void anAlteredTextDoesNotOpen() {
    // Given
    var seal = with(FIRST);
    String sealed = seal.seal("session", "who it is");
    // When
    int middle = sealed.lastIndexOf('.') - 4;
    char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
    String altered = sealed.substring(0, middle) + other + sealed.substring(middle + 1);
    // Then
    assertEquals(Optional.empty(), seal.open("session", altered));
  }

  @Test
  void withoutASecretNoOtherProcessOpensIt() {
    // When
    String sealed = with().seal("session", "who it is");
    // Then
    assertEquals(Optional.empty(), with().open("session", sealed));
  }

  @Test
  void aShortSecretIsRefused() {
    assertThrows(ConfigurationException.class, () -> with(FIRST, "short"));
  }
}
