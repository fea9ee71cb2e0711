package org.hito.initiative.initiative.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.initiative.initiative.domain.Evidence;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.MoveInitiative;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Wording;
import org.hito.kit.json.Fields;

/** Reads request bodies about moves and milestones. */
final class CourseReader {

  private CourseReader() {}

  /** When a milestone was reached, with evidence. */
  record Reached(PartialDate on, List<Evidence> evidence) {}

  /** The documentation of the body that moves an initiative. */
  @Schema(name = "MoveInitiative")
  record MoveBody(
      InitiativeStatus to,
      @Schema(description = "When it happened") PartialDate on,
      @Schema(description = "Why; required unless reasonText is given") String reason,
      @Schema(description = "Why, in English, Spanish or both") LocalisedText reasonText) {}

  static MoveInitiative move(JsonNode body) {
    return Fields.read(
            body,
            fields ->
                new MoveInitiative(
                    fields.required("to").oneOf("to", InitiativeStatus.class),
                    fields.required("on").partialDate("on"),
                    fields
                        .requiredAs("reason", "reasonText")
                        .wording("reason", "reasonText", Fields.LONG_TEXT)))
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
    Wording title = fields.wording("title", "titleText", Fields.SHORT_TEXT);
    return new Evidence(title.plain(), title.text(), fields.required("url").address("url"));
  }
}
