package org.hito.gateway.keys.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

  private final KeyText key = KeyText.generate(KeyText.Form.API_KEY, new SecureRandom());

  @Test
  void aKeyHasTheFormThatScannersLookForAndComesBackWhole() {
    // When
    var read = KeyText.read(KeyText.Form.API_KEY, key.text());
    // Then
    assertTrue(
        key.text().matches("hito_live_[a-z0-9]{12}_[A-Za-z0-9]{43}_[0-9a-f]{8}"), key.text());
    assertEquals(Optional.of(key), read);
  }

  @Test
  void theFormIsFixedForKeysThatAreOut() {
    // When
    String text = KeyText.generate(KeyText.Form.API_KEY, new Random(1)).text();
    // Then
    assertEquals(Optional.of(text), KeyText.read(KeyText.Form.API_KEY, text).map(KeyText::text));
    assertEquals(75, text.length());
  }

  @Test
  void noCharacterOfItCanBeMistyped() {
    for (int at = 0; at < key.text().length(); at++) {
      // When
      char other = key.text().charAt(at) == '7' ? '8' : '7';
      String mistyped = key.text().substring(0, at) + other + key.text().substring(at + 1);
      // Then
      assertEquals(Optional.empty(), KeyText.read(KeyText.Form.API_KEY, mistyped));
    }
  }

  @Test
  void whatIsWrittenOfItSomewhereIsNotTheSecret() {
    // When
    String written = key.toString();
    // Then
    assertEquals("hito_live_" + key.id(), written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hito_live_", "Bearer x", "hito_live_aaaaaaaaaaaa_x_00000000", "ñ"})
  void anythingElseIsNoKey(String text) {
    // When
    var read = KeyText.read(KeyText.Form.API_KEY, text);
    // Then
    assertEquals(Optional.empty(), read);
  }
}
