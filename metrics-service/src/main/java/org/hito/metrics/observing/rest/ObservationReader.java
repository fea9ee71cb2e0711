package org.hito.metrics.observing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;
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
    PartialDate said = said(day);
    return Fields.read(body, fields -> observation(said, body, fields)).orThrow();
  }

  /** An observation among many, which names its day, month or year itself. */
  static Reading<Observation> read(JsonNode body) {
    return Fields.read(body, fields -> observation(said(fields), body, fields));
  }

  // in the form of series: the day it holds for and, separately, its period
  private static PartialDate said(Fields fields) {
    PartialDate on = fields.required("on").partialDate("on");
    PartialDate period = fields.partialDate("period");
    if (on == null || period == null) {
      return on;
    }
    if (on.first().isBefore(period.first()) || on.last().isAfter(period.last())) {
      fields.violate("period", "not-in-period");
    }
    return period;
  }

  private static Observation observation(PartialDate said, JsonNode body, Fields fields) {
    Map<String, String> dimensions =
        fields.object("dimensions", parts -> dimensions(body.get("dimensions"), parts));
    Figure value = fields.figure();
    Source source = fields.source("source");
    Boolean assumed = fields.flag("assumed");
    LocalisedText derivedFrom = fields.localised("derivedFrom");
    return said == null
        ? null
        : Observation.of(said, value, dimensions == null ? Map.of() : dimensions, source)
            .deduced(assumed, derivedFrom);
  }

  /** The observation to withdraw, and why. */
  record Withdrawing(Place place, Wording reason) {}

  /**
   * Reads the observation to withdraw, by the rules of its declaration.
   *
   * @param dimensions each as {@code country:PA}
   * @param reason why; may be null
   * @param reasonText why, by language; may be empty
   */
  static Withdrawing withdrawing(
      String day, List<String> dimensions, String reason, Map<String, String> reasonText) {
    PartialDate said = said(day);
    ObjectNode body = Json.mapper().createObjectNode().put("reason", reason);
    if (!reasonText.isEmpty()) {
      body.set("reasonText", Json.mapper().valueToTree(reasonText));
    }
    ObjectNode parts = body.putObject("dimensions");
    dimensions.forEach(dimension -> put(parts, dimension));
    return Fields.read(
            body,
            fields ->
                new Withdrawing(
                    new Place(said, fields.object("dimensions", given -> dimensions(parts, given))),
                    fields
                        .requiredAs("reason", "reasonText")
                        .wording("reason", "reasonText", Fields.SHORT_TEXT)))
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

  private static PartialDate said(String day) {
    return PartialDate.tryParse(day)
        .orElseThrow(
            () ->
                new ProblemException(Problem.invalid(List.of(Violation.of("/on", "not-a-date")))));
  }
}
