package org.hito.meeting.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.kit.consume.ReceivedFact;
import org.hito.meeting.reference.domain.Reference;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This service can read the organisation and initiative facts of initiative-service's contract. */
class InitiativeServiceContractTest {

  private static final List<String> KINDS = List.of(Reference.ORGANISATION, Reference.INITIATIVE);

  static List<GoldenSample> followed() {
    return GoldenSamples.in(Path.of("..", "initiative-service", "contracts")).all().stream()
        .filter(sample -> KINDS.contains(kind(sample)))
        .toList();
  }

  private static String kind(GoldenSample sample) {
    return sample.name().substring(0, sample.name().indexOf('.'));
  }

  @ParameterizedTest
  @MethodSource("followed")
  void everyFactSaysWhichThingExists(GoldenSample sample) {
    // When
    ReceivedFact fact = ReceivedFact.parse(sample.json().toString());

    // Then
    String kind = kind(sample);
    assertTrue(fact.type().startsWith(kind + "."), fact.type());
    assertEquals(fact.subject(), fact.data().at("/" + kind + "/code").textValue(), sample.name());
  }

  @Test
  void thereAreSamplesOfBoth() {
    // When
    Set<String> kinds =
        followed().stream().map(InitiativeServiceContractTest::kind).collect(Collectors.toSet());

    // Then
    assertEquals(Set.copyOf(KINDS), kinds);
  }
}
