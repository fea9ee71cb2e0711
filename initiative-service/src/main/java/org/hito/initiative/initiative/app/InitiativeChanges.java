package org.hito.initiative.initiative.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.indicator.persistence.IndicatorProgressStore;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeFact;
import org.hito.initiative.initiative.persistence.InitiativeStore;
import org.hito.kit.Today;
import org.hito.kit.domain.Decision;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Snapshot;

/** Changes existing initiatives; each decision knows the initiative's indicators and the day. */
@ApplicationScoped
class InitiativeChanges {

  private final IndicatorProgressStore indicators;
  private final Commands<Initiative, InitiativeFact> commands;
  private final Today today;

  InitiativeChanges(InitiativeStore store, IndicatorProgressStore indicators, Today today) {
    this.indicators = indicators;
    this.commands = new Commands<>(store);
    this.today = today;
  }

  /** A pure decision, given the initiative with its indicators and the day. */
  @FunctionalInterface
  interface Decide
      extends BiFunction<Initiative, LocalDate, Decision<Initiative, InitiativeFact>> {}

  /** Decides in the caller's transaction; 404 when there is no such initiative. */
  Uni<Snapshot<Initiative>> change(
      Mutiny.Session session, String code, Attempt attempt, Decide decide) {
    return commands.change(
        session,
        code,
        attempt,
        initiative ->
            indicators
                .of(session, initiative.definition().indicators())
                .map(now -> decide.apply(initiative.knowing(now), today.date())));
  }
}
