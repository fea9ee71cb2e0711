package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalLimitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0e400",
        "-1",
        "0.12345678901234567",
        "1234567890123456789012345678901234",
        "-0.1234567890123456789012345678901234",
        "12345678901234567.12345678901234567",
        "1e33",
        "1e-34",
        "1.10000000000000000000000000000000000000000"
      })
  void aNumberOfUpTo34DigitsIsKept(String text) {
    assertTrue(DecimalLimits.allow(new BigDecimal(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678901234567890123456789012345",
        "0.12345678901234567890123456789012345",
        "123456789012345678.12345678901234567",
        "1e34",
        "1e-35",
        "-1e400",
        "1e2147483647",
        "1e-2147483647"
      })
  void aNumberOfMoreDigitsIsRefused(String text) {
    assertFalse(DecimalLimits.allow(new BigDecimal(text)));
  }

  @Test
  void nullIsNotKept() {
    assertFalse(DecimalLimits.allow(null));
  }

  @Test
  void theRefusalNamesTheLimit() {
    assertEquals(Map.of("digits", 34), DecimalLimits.violation("/value").arguments());
  }
}
