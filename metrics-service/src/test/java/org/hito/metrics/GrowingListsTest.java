package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateDefinition;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.testkit.StateLists;
import org.junit.jupiter.api.Test;

/** No list of a state grows without limit, since each fact contains the whole state. */
class GrowingListsTest {

  @Test
  void anIndicatorHasOnePartForEachThatItIsDerivedFrom() {
    // When
    Set<String> lists = StateLists.beside(IndicatorDefinition.class, Indicator.class);
    // Then
    assertEquals(Set.of("Standing.parts"), lists);
  }

  @Test
  void aGateWatchesEachOfItsClauses() {
    // When
    Set<String> lists = StateLists.beside(GateDefinition.class, Gate.class);
    // Then
    assertEquals(Set.of("Gate.watches"), lists);
  }
}
