package org.hito.initiative.initiative;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;

import io.quarkus.test.junit.QuarkusTest;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.Test;

/** Strategies and initiatives as tables. */
@QuarkusTest
@InitiativeServiceTest
class InitiativeTableComponentTest {

  @Test
  void listsComeAsTablesToo() {
    // Given
    givenStrategy();
    declare("strategies/tabled", CHIPS).statusCode(201);
    declare("initiatives/tabled", CENTRE.replace("\"Law\"", "\"=Law\"")).statusCode(201);

    // When
    var initiatives = get("initiatives?q=tabled&format=csv");
    var strategies = get("strategies?q=tabled&format=csv");

    // Then
    initiatives
        .statusCode(200)
        .body(
            equalTo(
                table(
                    "code,name.en,name.es,strategy,pillar,phase,kind,status,lead,period.from,period.to,completion,health.status,indicators,aliases,alternativeTo",
                    "tabled,Center for Advanced Semiconductor Technologies,Institución Tecnológica Superior,chips,talent,one,institution,APPROVED,senacyt,2024-07,2027,0,GREEN,,C-TASC,")));
    strategies
        .statusCode(200)
        .body(
            equalTo(
                table(
                    "code,name.en,name.es,period.from,period.to,owners,aliases,buildsOn",
                    "tabled,Chip strategy,Estrategia de semiconductores,2024,2028,senacyt,CHIPS,")));
  }

  private static String table(String header, String row) {
    return header + "\r\n" + row + "\r\n";
  }
}
