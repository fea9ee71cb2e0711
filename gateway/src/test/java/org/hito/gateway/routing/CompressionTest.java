package org.hito.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'br, GZIP;q=0.5', true",
    "x-gzip, true",
    "*, true",
    "'gzip;q=0, *', false",
    "'*;q=0.0', false",
    "'br, deflate', false",
    "identity, false",
    "'', false"
  })
  void clientsSayWhetherTheyReadCompressedAnswers(String codings, boolean expected) {
    // When
    boolean accepted = Compression.accepted(codings);
    // Then
    assertEquals(expected, accepted);
  }
}
