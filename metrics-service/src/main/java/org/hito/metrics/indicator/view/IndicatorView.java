package org.hito.metrics.indicator.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * An indicator as the API and its facts show it.
 *
 * @param version the ETag; rises with every change of definition, observation, value or status
 * @param label the name in the requested language
 * @param definition its members are written next to the others
 * @param progress how far it has come
 */
public record IndicatorView(
    String code,
    long version,
    String label,
    @JsonUnwrapped DefinitionBody definition,
    ProgressView progress,
    Instant createdAt,
    Instant updatedAt) {

  /** The columns of a table of indicators. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "name.en", "name.es", "unit", "steward", "strategy", "pillar", "dimension")
          .text("measure.type")
          .number("progress.value", "progress.achievement", "progress.expected")
          .text("progress.status", "progress.observedOn", "progress.stale")
          .text("progress.valueFrom")
          .text("unitText.en", "unitText.es", "level")
          .number("progress.range.from", "progress.range.to")
          .number("progress.achievementRange.from", "progress.achievementRange.to");

  public static IndicatorView of(Snapshot<Indicator> snapshot, Language language, LocalDate day) {
    Indicator indicator = snapshot.state();
    return new IndicatorView(
        indicator.code(),
        snapshot.version(),
        language.of(indicator.definition().name()),
        DefinitionBody.of(indicator.definition()),
        ProgressView.of(indicator, day),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
