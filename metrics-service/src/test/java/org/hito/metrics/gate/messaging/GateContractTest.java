package org.hito.metrics.gate.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.kit.facts.FactBody;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.gate.domain.Clause;
import org.hito.metrics.gate.domain.Condition;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateDefinition;
import org.hito.metrics.gate.domain.GateFact;
import org.hito.metrics.gate.domain.Release;
import org.hito.metrics.gate.domain.Watch;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.Test;

/** Each fact equals its golden sample. */
class GateContractTest {
  private static final Instant DEFINED = Instant.parse("2022-03-01T10:00:00Z");

  private static final Source READ = new Source("003_a69945aedc4b152e.txt", null, null);

  @Test
  void defined() {
    assertIsSample(new GateFact.Defined(DEFINED), gate(0, List.of()), 1, DEFINED);
  }

  @Test
  void revised() {
    Instant at = Instant.parse("2022-03-02T10:00:00Z");
    assertIsSample(new GateFact.Revised(at, definition(List.of())), gate(0, List.of("CIF")), 2, at);
  }

  @Test
  void opened() {
    // Given
    Gate gate = gate(1, List.of("CIF"));
    Instant at = Instant.parse("2022-10-15T00:00:00Z");

    // When
    GateFact fact = GateFact.Turned.of(gate, at);

    // Then
    assertIsSample(fact, gate, 3, Instant.parse("2022-10-16T10:00:00.020Z"));
  }

  @Test
  void shut() {
    // Given
    Gate gate = gate(0, List.of("CIF"));
    Instant at = Instant.parse("2022-10-20T00:00:00Z");

    // When
    GateFact fact = GateFact.Turned.of(gate, at);

    // Then
    assertIsSample(fact, gate, 4, Instant.parse("2022-10-21T10:00:00.020Z"));
  }

  @Test
  void revisedWithSeveralSources() {
    // Given
    Instant at = Instant.parse("2022-03-02T10:00:00Z");
    Source both = Source.of(List.of(READ, new Source("ict-cluster-plan", "US$15 million", null)));

    // When
    Gate gate = gate(0, definition(List.of(), both));

    // Then
    assertIsSample(new GateFact.Revised(at, definition(List.of())), gate, 2, at, ".sources");
  }

  @Test
  void openedToReleaseMoneyAndExplainedByNames() {
    // Given
    Instant at = Instant.parse("2022-10-15T00:00:00Z");
    Release money =
        new Release(
            "itsi-fund",
            null,
            new BigDecimal("15000000"),
            new BigDecimal("25000000"),
            "USD",
            "cluster-facilitation-group");
    Watch met =
        new Watch(
            new BigDecimal("12500.25"),
            LocalDate.parse("2022-10-15"),
            new LocalisedText("Co-operation agreements", "Acuerdos de cooperación"));

    // When
    Gate gate = new Gate(definition(List.of("CIF"), money, READ), List.of(met), true);

    // Then
    assertIsSample(
        GateFact.Turned.of(gate, at),
        gate,
        3,
        Instant.parse("2022-10-16T10:00:00.020Z"),
        ".releases");
  }

  private static Gate gate(int seen, List<String> aliases) {
    return gate(seen, definition(aliases));
  }

  private static Gate gate(int seen, GateDefinition definition) {
    LocalDate since = seen > 0 ? LocalDate.parse("2022-10-15") : null;
    return new Gate(
        definition, List.of(new Watch(BigDecimal.valueOf(seen), since, null)), seen > 0);
  }

  private static GateDefinition definition(List<String> aliases) {
    return definition(aliases, READ);
  }

  private static GateDefinition definition(List<String> aliases, Source source) {
    return definition(aliases, null, source);
  }

  private static GateDefinition definition(List<String> aliases, Release releases, Source source) {
    Clause clause =
        new Clause(
            "co-operation-agreements",
            Clause.Bound.AT_LEAST,
            BigDecimal.ONE,
            Clause.Quantity.VALUE,
            0);
    return new GateDefinition(
        "cluster-fund",
        new LocalisedText("Cluster fund", "Fondo del clúster"),
        aliases,
        new Condition(true, List.of(clause)),
        releases,
        source);
  }

  private static void assertIsSample(GateFact fact, Gate gate, long version, Instant at) {
    assertIsSample(fact, gate, version, at, "");
  }

  private static void assertIsSample(
      GateFact fact, Gate gate, long version, Instant at, String further) {
    FactBody body = GateContract.body(fact, new Snapshot<>(gate, version, DEFINED, at));
    GoldenSample sample =
        GoldenSamples.in(Path.of("contracts")).named("gate." + body.type() + ".v1" + further);
    assertEquals(body.occurredAt().toString(), sample.json().get("time").textValue());
    ObjectNode event = sample.json().deepCopy();
    ObjectNode data = event.putObject("data");
    ObjectNode change = data.putObject("change").setAll(tree(body.change()));
    ObjectNode state = data.putObject("gate").setAll(tree(body.state()));
    if (!sample.json().at("/data/gate").has("explanation")) {
      change.remove("explanation"); // the sample is older
      state.remove("explanation");
    }
    sample.assertEqualTo(Json.write(event));
  }

  private static ObjectNode tree(Object value) {
    return Json.mapper().valueToTree(value);
  }
}
