package org.hito.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @Test
  void aHarmlessIdIsKept() {
    // When
    String id = RequestId.of("agency-7_2.retry");
    // Then
    assertEquals("agency-7_2.retry", id);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "a\nb", "<script>", "áé"})
  void anyOtherIdIsReplaced(String offered) {
    // When
    String id = RequestId.of(offered);
    // Then
    assertNotEquals(offered, id);
    assertEquals(36, id.length());
  }

  @Test
  void anEndlessIdIsReplaced() {
    // Given
    String offered = "x".repeat(81);
    // When
    String id = RequestId.of(offered);
    // Then
    assertEquals(36, id.length());
  }
}
