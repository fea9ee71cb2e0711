package org.hito.gateway.dashboard.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.junit.jupiter.api.Test;

/** What a gate demands, in words. */
class GateModelTest {

  @Test
  void aDemandIsNotRounded() {
    // Given
    Thing gate =
        Things.of(
            "{'condition':{'all':[{'indicator':'a','of':'achievement','atLeast':0.995},"
                + "{'indicator':'b','of':'value','atMost':1234.5}]}}");
    var page = new GateModel(gate, List.of(), Labels.none(Things.ENGLISH));

    // When
    List<String> demands = page.clauses().stream().map(page::demand).toList();

    // Then
    assertEquals(List.of("at least 99.5% of the way", "at most 1,234.5"), demands);
  }
}
