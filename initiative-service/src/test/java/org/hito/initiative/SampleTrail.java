package org.hito.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.FactBody;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;

/**
 * Takes one thing through a series of decisions and collects their facts in wire form, to compare
 * them with the golden samples.
 *
 * @param <S> the state
 * @param <F> its facts
 */
public final class SampleTrail<S, F> {

  private static final Set<String> LATER = Set.of("members", "risks", "buildsOn", "alternativeTo");

  private final String aggregate;
  private final BiFunction<F, Snapshot<S>, FactBody> contract;
  private final List<FactBody> bodies = new ArrayList<>();
  private Snapshot<S> now;

  public SampleTrail(String aggregate, BiFunction<F, Snapshot<S>, FactBody> contract) {
    this.aggregate = aggregate;
    this.contract = contract;
  }

  public S state() {
    return now.state();
  }

  /** Takes a decision that was made on a day, at ten in the morning. */
  public void take(String day, Decision<S, F> decision) {
    Decision.Accepted<S, F> taken = (Decision.Accepted<S, F>) decision;
    Instant at = Instant.parse(day + "T10:00:00Z");
    Instant created = now == null ? at : now.createdAt();
    for (F fact : taken.facts()) {
      long version = now == null ? 1 : now.version() + 1;
      now = new Snapshot<>(taken.state(), version, created, at);
      bodies.add(contract.apply(fact, now));
    }
  }

  public List<String> types() {
    return bodies.stream().map(FactBody::type).toList();
  }

  /** Fails unless the first fact of each type equals its sample. */
  public void assertEqualToSamples() {
    List<String> seen = new ArrayList<>();
    for (FactBody body : bodies) {
      if (seen.contains(body.type())) {
        continue;
      }
      seen.add(body.type());
      assertEqual(body, "");
    }
  }

  /** Fails unless the last fact equals a further sample of its type. */
  public void assertLastEqualToSample(String further) {
    assertEqual(bodies.get(bodies.size() - 1), "." + further);
  }

  private void assertEqual(FactBody body, String further) {
    GoldenSamples samples = GoldenSamples.in(Path.of("contracts"));
    GoldenSample sample = samples.named(aggregate + "." + body.type() + ".v1" + further);
    ObjectNode event = sample.json().deepCopy();
    event.put("type", "org.hito." + aggregate + "." + body.type() + ".v1");
    event.put("time", body.occurredAt().toString());
    ObjectNode data = event.putObject("data");
    data.set("change", Json.mapper().valueToTree(body.change()));
    ObjectNode state = Json.mapper().valueToTree(body.state());
    JsonNode promised = sample.json().at("/data/" + aggregate);
    state.properties().removeIf(member -> cameLater(member, promised));
    data.set(aggregate, state);
    sample.assertEqualTo(Json.write(event));
  }

  /** Empty lists that a sample of an earlier version does not have. */
  private static boolean cameLater(Map.Entry<String, JsonNode> member, JsonNode promised) {
    return LATER.contains(member.getKey())
        && member.getValue().isEmpty()
        && !promised.has(member.getKey());
  }
}
