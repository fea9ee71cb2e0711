package org.hito.meeting.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hito.kit.consume.ReceivedFact;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What initiative-service promises to send of organisations can be read here. */
class InitiativeServiceContractTest {

  static List<GoldenSample> organisations() {
    return GoldenSamples.in(Path.of("..", "initiative-service", "contracts"))
        .startingWith("organisation.");
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void everyOrganisationFactSaysWhichOrganisationExists(GoldenSample sample) {
    // When
    ReceivedFact fact = ReceivedFact.parse(sample.json().toString());

    // Then
    assertTrue(fact.type().startsWith(Reference.ORGANISATION + "."), fact.type());
    assertEquals(fact.subject(), fact.data().at("/organisation/code").textValue(), sample.name());
  }
}
