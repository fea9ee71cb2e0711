package org.hito.kit.store;

import java.util.List;
import org.hito.kit.facts.FactLog.PreparedFact;

/**
 * A new thing that is ready to be inserted.
 *
 * @param row its row
 * @param snapshot what it will be
 * @param facts its first facts
 * @param <S> the state
 */
public record NewThing<S>(AggregateEntity row, Snapshot<S> snapshot, List<PreparedFact> facts) {

  public NewThing {
    facts = List.copyOf(facts);
  }
}
