package org.hito.metrics.indicator.messaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.facts.FactBody;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.kit.topic.RecordSize;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact.MovingFact;
import org.hito.metrics.indicator.domain.IndicatorFact.Progressed;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.view.DefinitionBody;
import org.hito.metrics.progress.domain.Progress;
import org.junit.jupiter.api.Test;

/** Progress cannot be refused: its fact fits a record whatever was accepted before. */
class LargestProgressTest {
  private static final int ENVELOPE = 4_000;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @Test
  void theLargestIndicatorWithAsManyCausesAsThereCanBeFitsARecord() {
    // Given
    Indicator largest = new Indicator(said(261_000), Standing.EMPTY);
    int size = Json.size(DefinitionBody.of(largest.definition()));
    assertTrue(size > RecordSize.SAID - 5_000 && size <= RecordSize.SAID, "said: " + size);
    BigDecimal number = new BigDecimal("1".repeat(26) + "." + "1".repeat(12));
    MovingFact cause =
        new MovingFact(
            "01980000-0000-7000-8000-000000000017",
            "x".repeat(80),
            number,
            new Figure(number, number.add(BigDecimal.ONE)));
    List<MovingFact> causes = Collections.nCopies(Progressed.MOST_CAUSES, cause);
    Progress progress = largest.progress(TODAY);

    // When
    FactBody fact =
        IndicatorContract.body(
            new Progressed(NOW, causes, progress, progress),
            new Snapshot<>(largest, 9, NOW, NOW),
            TODAY);

    // Then
    int fits = RecordSize.FACT - ENVELOPE;
    assertTrue(Json.size(fact.change()) + Json.size(fact.state()) < fits);
  }

  /** The largest possible definition, with names of this many characters. */
  private static IndicatorDefinition said(int name) {
    IndicatorDefinition one = Samples.agreements(1).definition();
    return new IndicatorDefinition(
        one.code(),
        new LocalisedText("x".repeat(name), "y".repeat(name)),
        one.aliases(),
        one.unit(),
        one.steward(),
        one.strategy(),
        one.pillar(),
        one.dimension(),
        one.level(),
        one.frequency(),
        one.measure(),
        one.goal(),
        one.benchmarks(),
        one.weight(),
        one.breakdowns(),
        one.source());
  }
}
