package org.hito.metrics.observing.rest;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/** The bodies of observations as documented; {@link ObservationReader} reads them. */
final class ObservationBodies {
  private static final String VALUE =
      "In the indicator's unit; of a range, omitted, or one of its ends";
  private static final String RANGE =
      "The range the value lies in, if the source gives one; the object may also be given in place of the value";
  private static final String DIMENSIONS =
      "The part of the whole it speaks of, such as the country PA; omitted for the whole";
  private static final String SOURCE = "Where it was read; by default the earlier source stays";

  private static final String ASSUMED =
      "True if the source does not state the date, and it was deduced";
  private static final String DERIVED_FROM =
      "What the value was derived from, if the source does not state it; in English, Spanish or both";

  private ObservationBodies() {}

  /** The body of an observation on the day of its path. */
  @Schema(name = "ObservationDeclaration")
  record Declaration(
      @Schema(description = VALUE) BigDecimal value,
      @Schema(description = DIMENSIONS) Map<String, String> dimensions,
      @Schema(description = SOURCE) Source source,
      @Schema(description = ASSUMED) Boolean assumed,
      @Schema(description = DERIVED_FROM) LocalisedText derivedFrom,
      @Schema(description = RANGE) Figure range) {}

  /** One observation among many. */
  @Schema(name = "DatedObservationDeclaration")
  record Dated(
      @Schema(
              required = true,
              description = "The day, month or year it speaks of; not in the future")
          PartialDate on,
      @Schema(description = VALUE) BigDecimal value,
      @Schema(description = DIMENSIONS) Map<String, String> dimensions,
      @Schema(description = SOURCE) Source source,
      @Schema(description = "As series give it: the month or year it speaks of, if 'on' is a day")
          PartialDate period,
      @Schema(description = ASSUMED) Boolean assumed,
      @Schema(description = DERIVED_FROM) LocalisedText derivedFrom,
      @Schema(description = RANGE) Figure range) {}
}
