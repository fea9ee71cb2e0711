package org.hito.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestatementTest extends CommandTesting {

  private static final String OBSERVED = "PUT /indicators/graduates/observations/2024-12-31";

  @BeforeEach
  void writeFile() throws IOException {
    write(
        """
        indicators:
          - code: graduates
            name: {en: Graduates, es: Egresados}
            unit: people
            direction: INCREASE
            measure: {type: OBSERVED}
        observations:
          - {indicator: graduates, on: 2024-12-31, value: 80, earlier: [{value: 60}, {value: 70}]}
        """);
  }

  @Test
  void whatWasReportedEarlierIsReportedFirst() {
    // When
    int exit = run(LET_IN);

    // Then: the first is new, and each of the other two asks for the version that it replaces
    assertEquals(0, exit, this::said);
    assertEquals(List.of(OBSERVED, OBSERVED, OBSERVED, OBSERVED, OBSERVED), observed());
    assertSaid("observations          1        0          0        0");
  }

  @Test
  void aSecondLoadReportsTheNewestFigureOnly() {
    // Given
    run(LET_IN);
    forget();

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertEquals(List.of(OBSERVED), observed());
    assertSaid("observations          0        0          1        0");
  }

  private List<String> observed() {
    return platform.writes().stream().filter(OBSERVED::equals).toList();
  }
}
