package org.hito.gateway.events.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hito.gateway.events.log.Position;
import org.junit.jupiter.api.Test;

class FactRingTest {

  private static final long ROOMY = 1 << 20;

  @Test
  void aRingHasNoEdgeBeforeItHasBegun() {
    // When
    var ring = new FactRing(4, ROOMY);
    // Then
    assertNull(ring.newest());
  }

  @Test
  void eachFactCarriesThePositionAfterIt() {
    // Given
    FactRing ring = ring(4, ROOMY);
    // When
    ring.append(Facts.fact(0, 0, 0));
    ring.append(Facts.fact(1, 2, 7));
    // Then
    assertEquals(position(1, 0).encode(), ring.at(0).id());
    assertEquals(position(1, 8).encode(), ring.at(1).id());
    assertEquals(2, ring.newest().sequence());
    assertTrue(ring.at(1).frame().toString().startsWith("id: " + ring.at(1).id() + "\n"));
  }

  @Test
  void theOldestFactsAreDropped() {
    // Given
    FactRing ring = ring(3, ROOMY);
    // When
    for (int offset = 0; offset < 5; offset++) {
      ring.append(Facts.fact(0, 0, offset));
    }
    // Then
    assertEquals(2, ring.oldest().sequence());
    assertEquals(position(2, 0).encode(), ring.oldest().position().encode());
    assertNull(ring.at(1));
    assertNotNull(ring.at(2));
    assertNotNull(ring.at(4));
    assertNull(ring.at(5));
  }

  @Test
  void bytesAreBoundedToo() {
    // Given
    FactRing ring = ring(100, 150);
    // When
    for (int offset = 0; offset < 10; offset++) {
      ring.append(Facts.fact(0, 0, offset));
    }
    // Then
    assertTrue(ring.newest().sequence() - ring.oldest().sequence() <= 2);
    assertNotNull(ring.at(9));
  }

  @Test
  void aRecordThatIsNotAFactMovesThePosition() {
    // Given
    FactRing ring = ring(4, ROOMY);
    // When
    ring.skip(0, 0, 0);
    ring.append(Facts.fact(1, 2, 0));
    // Then
    assertEquals(position(1, 1).encode(), ring.at(0).id());
  }

  private static FactRing ring(int entries, long bytes) {
    var ring = new FactRing(entries, bytes);
    ring.begin(Position.beginning(2).with(0, 0, 0).with(1, 2, 0));
    return ring;
  }

  private static Position position(long first, long second) {
    return Position.beginning(2).with(0, 0, first).with(1, 2, second);
  }
}
