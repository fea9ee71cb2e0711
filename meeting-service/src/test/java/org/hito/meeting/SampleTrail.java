package org.hito.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  // members that the first samples do not have
  private static final List<String> LATER =
      List.of("originalDueOn", "slips", "initiatives", "reviews");

  private final String aggregate;
  private final BiFunction<F, Snapshot<S>, FactBody> contract;
  private final List<FactBody> bodies = new ArrayList<>();
  private Snapshot<S> now;

  public SampleTrail(String aggregate, BiFunction<F, Snapshot<S>, FactBody> contract) {
    this.aggregate = aggregate;
    this.contract = contract;
  }

  /** The contracts of this service. */
  public static GoldenSamples samples() {
    return GoldenSamples.in(Path.of("contracts"));
  }

  public S state() {
    return now.state();
  }

  /** Takes a decision that was made on a day, at ten in the morning. */
  public void take(String day, Decision<S, F> decision) {
    Decision.Accepted<S, F> taken = (Decision.Accepted<S, F>) decision;
    Instant at = Instant.parse(day + "T10:00:00Z");
    now =
        now == null
            ? new Snapshot<>(taken.state(), 1, at, at)
            : new Snapshot<>(taken.state(), now.version() + 1, now.createdAt(), at);
    bodies.add(contract.apply(taken.facts().get(0), now));
  }

  /** Returns to an earlier state, to take another way. */
  public Snapshot<S> mark() {
    return now;
  }

  public void returnTo(Snapshot<S> mark) {
    now = mark;
  }

  public List<String> types() {
    return bodies.stream().map(FactBody::type).toList();
  }

  /** Fails unless each fact equals its sample. */
  public void assertEqualToSamples() {
    for (FactBody body : bodies) {
      assertEqual(body, "");
    }
  }

  /** Fails unless the last fact equals a further sample of its type. */
  public void assertLastEqualToSample(String further) {
    assertEqual(bodies.get(bodies.size() - 1), "." + further);
  }

  // later members are covered by the samples added with them
  private static ObjectNode asKnownTo(GoldenSample sample, ObjectNode state, String aggregate) {
    JsonNode then = sample.json().path("data").path(aggregate);
    return state.remove(LATER.stream().filter(member -> !then.has(member)).toList());
  }

  private void assertEqual(FactBody body, String further) {
    GoldenSample sample = samples().named(aggregate + "." + body.type() + ".v1" + further);
    var event = sample.json().<ObjectNode>deepCopy();
    event.put("time", body.occurredAt().toString());
    var data = event.putObject("data");
    data.set("change", Json.mapper().valueToTree(body.change()));
    ObjectNode state = Json.mapper().valueToTree(body.state());
    data.set(aggregate, asKnownTo(sample, state, aggregate));
    sample.assertEqualTo(Json.write(event));
  }
}
