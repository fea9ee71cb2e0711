package org.hito.initiative.initiative.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.initiative.domain.Funding;
import org.hito.initiative.initiative.domain.Health;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeKind;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.Move;
import org.hito.initiative.initiative.domain.Partner;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;

/**
 * An initiative as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the name in the requested language
 * @param moves its newest moves, oldest first
 * @param movesCount the number of all moves; absent when all are shown
 * @param completion the weighted share of reached milestones, between 0 and 1; 0 when there are
 *     none
 * @param health its health, with all causes
 * @param indicatorProgress the current progress of each linked indicator
 * @param alternativeTo the initiatives it names as alternatives; others may name it
 * @param source the first of its sources
 * @param sources all of them; absent unless they were given as a list
 */
public record InitiativeView(
    String code,
    long version,
    String label,
    LocalisedText name,
    List<String> aliases,
    LocalisedText summary,
    String strategy,
    String pillar,
    String phase,
    InitiativeKind kind,
    String lead,
    List<Partner> partners,
    Period period,
    InitiativeStatus status,
    List<Move> moves,
    Integer movesCount,
    List<MilestoneView> milestones,
    BigDecimal completion,
    List<Funding> funding,
    List<Risk> risks,
    Health health,
    List<String> indicators,
    List<IndicatorProgress> indicatorProgress,
    List<String> alternativeTo,
    Source source,
    List<Source> sources,
    Instant createdAt,
    Instant updatedAt) {

  /** The columns of initiatives as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "name.en", "name.es", "strategy", "pillar", "phase", "kind", "status")
          .text("lead", "period.from", "period.to")
          .number("completion")
          .text("health.status")
          .list("indicators", "aliases", "alternativeTo");

  public static InitiativeView of(Snapshot<Initiative> snapshot, Language language) {
    Initiative initiative = snapshot.state();
    InitiativeDefinition definition = initiative.definition();
    return new InitiativeView(
        initiative.code(),
        snapshot.version(),
        language.of(definition.name()),
        definition.name(),
        definition.aliases(),
        definition.summary(),
        definition.strategy(),
        definition.pillar(),
        definition.phase(),
        definition.kind(),
        definition.lead(),
        definition.partners(),
        definition.period(),
        initiative.status(),
        initiative.moves().entries(),
        initiative.moves().countBeyondEntries(),
        definition.milestones().stream().map(MilestoneView::of).toList(),
        initiative.completion(),
        definition.funding(),
        definition.risks(),
        initiative.health(),
        definition.indicators(),
        initiative.indicatorProgress(),
        definition.alternativeTo(),
        Source.first(definition.source()),
        Source.all(definition.source()),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
