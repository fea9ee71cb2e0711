package org.hito.initiative.strategy.view;

import java.time.Instant;
import java.util.List;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Phase;
import org.hito.initiative.strategy.domain.Pillar;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;

/**
 * A strategy as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the name in the requested language
 * @param owners the organisations responsible for it
 * @param period as precise as it was given; absent if unknown
 * @param risks what may go wrong
 * @param buildsOn the earlier strategies it builds on
 * @param source the first of its sources
 * @param sources all of them; absent unless they were given as a list
 */
public record StrategyView(
    String code,
    long version,
    String label,
    LocalisedText name,
    List<String> aliases,
    List<String> owners,
    Period period,
    LocalisedText vision,
    List<Pillar> pillars,
    List<Phase> phases,
    List<Risk> risks,
    List<String> buildsOn,
    Source source,
    List<Source> sources,
    Instant createdAt,
    Instant updatedAt) {

  /** The columns of strategies as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "name.en", "name.es", "period.from", "period.to")
          .list("owners", "aliases", "buildsOn");

  public static StrategyView of(Snapshot<Strategy> snapshot, Language language) {
    Strategy strategy = snapshot.state();
    return new StrategyView(
        strategy.code(),
        snapshot.version(),
        language.of(strategy.name()),
        strategy.name(),
        strategy.aliases(),
        strategy.owners(),
        strategy.period(),
        strategy.vision(),
        strategy.pillars(),
        strategy.phases(),
        strategy.risks(),
        strategy.buildsOn(),
        Source.first(strategy.source()),
        Source.all(strategy.source()),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
