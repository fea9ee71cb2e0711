package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.domain.Figure;

/** An end of a figure. */
enum End {
  FROM,
  TO;

  /** The ends that differ in these figures; null stands for none. */
  static List<End> of(Stream<Figure> figures) {
    return figures.anyMatch(figure -> figure != null && figure.hasTwoEnds())
        ? List.of(FROM, TO)
        : List.of(FROM);
  }

  BigDecimal of(Figure figure) {
    return figure == null ? null : this == FROM ? figure.from() : figure.to();
  }
}
