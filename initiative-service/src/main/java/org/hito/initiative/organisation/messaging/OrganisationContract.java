package org.hito.initiative.organisation.messaging;

import java.util.Map;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.initiative.organisation.domain.OrganisationFact.Revised;
import org.hito.initiative.organisation.view.OrganisationView;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;

/** The wire form of organisation facts: {@code contracts/organisation.v1.schema.json}. */
public final class OrganisationContract {

  private OrganisationContract() {}

  /** The fact as published. It has no date of its own, so it happened when it was recorded. */
  public static FactBody body(OrganisationFact fact, Snapshot<Organisation> after) {
    OrganisationView state = OrganisationView.of(after, Language.EN);
    return fact instanceof Revised revised
        ? new FactBody(
            "revised", after.updatedAt(), Changes.between(revised.before(), after.state()), state)
        : new FactBody("registered", after.updatedAt(), Map.of(), state);
  }
}
