package org.hito.gateway.keys.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.hito.gateway.keys.domain.KeyText;
import org.junit.jupiter.api.Test;

class KeyHashesTest {

  private final KeyText key = KeyText.generate(KeyText.Form.API_KEY, new SecureRandom());

  @Test
  void aHashFitsOneKeyAndOnePepper() {
    // Given
    var plain = new KeyHashes(Optional.empty());
    var peppered = new KeyHashes(Optional.of("pepper"));
    // When
    String hash = plain.of(key);
    // Then
    assertTrue(plain.match(key, hash));
    assertFalse(plain.match(KeyText.generate(KeyText.Form.API_KEY, new SecureRandom()), hash));
    assertFalse(peppered.match(key, hash));
    assertTrue(peppered.match(key, peppered.of(key)));
  }
}
