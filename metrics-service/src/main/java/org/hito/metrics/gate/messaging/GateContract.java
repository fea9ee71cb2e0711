package org.hito.metrics.gate.messaging;

import java.util.Map;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateFact;
import org.hito.metrics.gate.view.GateBody;
import org.hito.metrics.gate.view.GateView;

/** The wire form of gate facts: {@code contracts/gate.v1.schema.json}. */
public final class GateContract {
  private GateContract() {}

  /** The fact as published. */
  public static FactBody body(GateFact fact, Snapshot<Gate> after) {
    GateView state = GateView.of(after, Language.EN);
    if (fact instanceof GateFact.Turned turned) {
      String type = turned.open() ? "opened" : "shut";
      return new FactBody(
          type, fact.occurredAt(), new TurnChange(turned.reason(), turned.explanation()), state);
    }
    if (fact instanceof GateFact.Revised revised) {
      Object change =
          Changes.between(GateBody.of(revised.before()), GateBody.of(after.state().definition()));
      return new FactBody("revised", fact.occurredAt(), change, state);
    }
    return new FactBody("defined", fact.occurredAt(), Map.of(), state);
  }

  /** Why it opened or shut. */
  record TurnChange(LocalisedText reason, LocalisedText explanation) {}
}
