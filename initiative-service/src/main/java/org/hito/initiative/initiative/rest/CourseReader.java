package org.hito.initiative.initiative.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hito.initiative.initiative.domain.Evidence;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.MoveInitiative;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.json.Fields;

/** Reads request bodies about moves and milestones. */
final class CourseReader {

  private CourseReader() {}

  /** When a milestone was reached, with evidence. */
  record Reached(PartialDate on, List<Evidence> evidence) {}

  static MoveInitiative move(JsonNode body) {
    return Fields.read(
            body,
            fields ->
                new MoveInitiative(
                    fields.required("to").oneOf("to", InitiativeStatus.class),
                    fields.required("on").partialDate("on"),
                    fields.required("reason").text("reason", Fields.LONG_TEXT)))
        .orThrow();
  }

  static Reached reached(JsonNode body) {
    return Fields.read(
            body,
            fields ->
                new Reached(
                    fields.required("on").partialDate("on"),
                    fields.objects("evidence", CourseReader::evidence)))
        .orThrow();
  }

  private static Evidence evidence(Fields fields) {
    return new Evidence(
        fields.text("title", Fields.SHORT_TEXT), fields.required("url").address("url"));
  }
}
