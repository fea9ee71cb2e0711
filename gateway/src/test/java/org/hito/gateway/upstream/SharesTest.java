package org.hito.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

  @Test
  void aCallerMayUseItsShareAgainOnceAnExchangeIsOver() {
    // Given
    var shares = new Shares(OptionalInt.of(2), 100);
    Promise<Void> first = Promise.promise();
    assertTrue(shares.take("a", first.future()));
    assertTrue(shares.take("a", Promise.promise().future()));
    assertFalse(shares.take("a", Promise.promise().future()));
    assertTrue(shares.take("b", Promise.promise().future()));
    // When
    first.fail("the client has gone");
    // Then
    assertTrue(shares.take("a", Promise.promise().future()));
    assertFalse(shares.take("a", Promise.promise().future()));
  }

  @ParameterizedTest
  @CsvSource({"128, 32", "16, 4", "3, 1", "1, 1"})
  void aShareIsAQuarterByDefault(int all, int each) {
    // When
    var shares = new Shares(OptionalInt.empty(), all);
    // Then
    assertEquals(each, shares.each());
  }
}
