package org.hito.gateway.dashboard.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.upstream.Kind;
import org.junit.jupiter.api.Test;

/** The requests of an indicator's page. */
class IndicatorPageTest {

  @Test
  void ofAThousandInputsOnlyTheNamesOfShownOnesAreRequested() {
    Thing explanation =
        Things.of(
            "{'inputs':[%s],'pipeline':[%s]}"
                .formatted(
                    many("{'kind':'commitment','code':'i%d','countedOn':'2026-01-01'}"),
                    many("{'code':'p%d'}")));
    List<String> asked =
        IndicatorPage.mentioned(Things.of("{}"), Things.of("{}"), explanation).get(Kind.COMMITMENT);
    assertEquals(100, asked.size());
    assertTrue(asked.contains("i999") && asked.contains("p49"), asked::toString);
  }

  private static String many(String one) {
    return IntStream.range(0, 1_000).mapToObj(one::formatted).collect(Collectors.joining(","));
  }
}
