package org.hito.initiative.strategy.messaging;

import java.util.Map;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.initiative.strategy.domain.StrategyFact;
import org.hito.initiative.strategy.domain.StrategyFact.Revised;
import org.hito.initiative.strategy.view.StrategyView;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;

/** The wire form of strategy facts: {@code contracts/strategy.v1.schema.json}. */
public final class StrategyContract {

  private StrategyContract() {}

  /** The fact as published. It has no date of its own, so it happened when it was recorded. */
  public static FactBody body(StrategyFact fact, Snapshot<Strategy> after) {
    StrategyView state = StrategyView.of(after, Language.EN);
    return fact instanceof Revised revised
        ? new FactBody(
            "revised", after.updatedAt(), Changes.between(revised.before(), after.state()), state)
        : new FactBody("registered", after.updatedAt(), Map.of(), state);
  }
}
