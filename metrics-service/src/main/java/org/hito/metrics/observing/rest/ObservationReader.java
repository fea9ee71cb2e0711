package org.hito.metrics.observing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Json;
import org.hito.kit.json.Reading;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.Place;

/** Reads an observation from the day in its path and its body. */
final class ObservationReader {

  private ObservationReader() {}

  static Observation read(String day, JsonNode body) {
    LocalDate on = day(day);
    return Fields.read(body, fields -> observation(on, body, fields)).orThrow();
  }

  /** An observation among many, which names its day itself. */
  static Reading<Observation> read(JsonNode body) {
    return Fields.read(body, fields -> observation(fields.required("on").date("on"), body, fields));
  }

  private static Observation observation(LocalDate on, JsonNode body, Fields fields) {
    Map<String, String> dimensions =
        fields.object("dimensions", parts -> dimensions(body.get("dimensions"), parts));
    return new Observation(
        on,
        fields.required("value").decimal("value"),
        dimensions == null ? Map.of() : dimensions,
        fields.source("source"));
  }

  /** The observation to withdraw, and why. */
  record Withdrawing(Place place, String reason) {}

  /**
   * Reads the observation to withdraw, by the rules of its declaration.
   *
   * @param dimensions each as {@code country:PA}
   */
  static Withdrawing withdrawing(String day, List<String> dimensions, String reason) {
    LocalDate on = day(day);
    ObjectNode body = Json.mapper().createObjectNode().put("reason", reason);
    ObjectNode parts = body.putObject("dimensions");
    dimensions.forEach(dimension -> put(parts, dimension));
    return Fields.read(
            body,
            fields ->
                new Withdrawing(
                    new Place(on, fields.object("dimensions", given -> dimensions(parts, given))),
                    fields.required("reason").text("reason", Fields.SHORT_TEXT)))
        .orThrow();
  }

  private static void put(ObjectNode parts, String dimension) {
    String[] named = dimension.split(":", 2);
    if (named.length < 2 || parts.has(named[0])) {
      throw new ProblemException(Problem.invalidQuery("dimension", dimension, "dimension-part"));
    }
    parts.put(named[0], named[1]);
  }

  private static Map<String, String> dimensions(JsonNode given, Fields parts) {
    Map<String, String> dimensions = new TreeMap<>();
    given
        .fieldNames()
        .forEachRemaining(name -> dimensions.put(name, parts.required(name).category(name)));
    return dimensions;
  }

  private static LocalDate day(String day) {
    return PartialDate.tryParseDay(day)
        .orElseThrow(
            () ->
                new ProblemException(Problem.invalid(List.of(Violation.of("/on", "not-a-date")))));
  }
}
