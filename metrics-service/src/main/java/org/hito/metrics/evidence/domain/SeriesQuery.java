package org.hito.metrics.evidence.domain;

import java.time.LocalDate;
import org.hito.metrics.progress.domain.KnownOn;

/**
 * Which values of a series to read.
 *
 * @param known as known when
 * @param dimension the dimension to break the values down by, empty for the whole
 * @param part one part of that dimension, empty for all
 * @param restatements true to include superseded values
 */
public record SeriesQuery(
    LocalDate from,
    LocalDate to,
    KnownOn known,
    String dimension,
    String part,
    boolean restatements) {

  public boolean isOfTheWhole() {
    return dimension.isEmpty() && part.isEmpty();
  }
}
