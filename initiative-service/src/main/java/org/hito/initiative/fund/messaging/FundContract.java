package org.hito.initiative.fund.messaging;

import java.util.Map;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.fund.domain.FundFact;
import org.hito.initiative.fund.domain.FundFact.Revised;
import org.hito.initiative.fund.view.FundView;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;

/** The wire form of fund facts: {@code contracts/fund.v1.schema.json}. */
public final class FundContract {

  private FundContract() {}

  /** The fact as published. It has no date of its own, so it happened when it was recorded. */
  public static FactBody body(FundFact fact, Snapshot<Fund> after) {
    FundView state = FundView.of(after, Language.EN);
    return fact instanceof Revised revised
        ? new FactBody(
            "revised", after.updatedAt(), Changes.between(revised.before(), after.state()), state)
        : new FactBody("registered", after.updatedAt(), Map.of(), state);
  }
}
