package org.hito.initiative.initiative.messaging;

import java.time.Instant;
import java.util.List;
import org.hito.initiative.initiative.domain.Evidence;
import org.hito.initiative.initiative.domain.Health;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeFact;
import org.hito.initiative.initiative.domain.InitiativeFact.HealthChanged;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneMissed;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneReached;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneTakenBack;
import org.hito.initiative.initiative.domain.InitiativeFact.Registered;
import org.hito.initiative.initiative.domain.InitiativeFact.Revised;
import org.hito.initiative.initiative.domain.InitiativeFact.RiskChanged;
import org.hito.initiative.initiative.domain.InitiativeFact.StatusChanged;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.initiative.initiative.domain.Move;
import org.hito.initiative.initiative.view.InitiativeDeclaration;
import org.hito.initiative.initiative.view.InitiativeView;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;

/** The wire form of initiative facts: {@code contracts/initiative.v1.schema.json}. */
public final class InitiativeContract {

  private InitiativeContract() {}

  /** The change of {@code initiative.registered}. */
  record RegisteredV1(InitiativeStatus status) {}

  /** The change of {@code initiative.status-changed}. */
  record StatusChangedV1(
      InitiativeStatus from,
      InitiativeStatus to,
      PartialDate on,
      String reason,
      LocalisedText reasonText) {}

  /** The change of {@code initiative.risk-changed}; a missing side is absent. */
  record RiskChangedV1(String risk, Risk from, Risk to) {}

  /** The change of {@code initiative.milestone-reached}. */
  record MilestoneReachedV1(String milestone, PartialDate on, List<Evidence> evidence) {}

  /** The change of {@code initiative.milestone-taken-back}: the date taken back. */
  record MilestoneTakenBackV1(String milestone, PartialDate reachedOn) {}

  /** The change of {@code initiative.milestone-missed}. */
  record MilestoneMissedV1(String milestone, PartialDate dueOn) {}

  /** The change of {@code initiative.health-changed}. */
  record HealthChangedV1(Health from, Health to) {}

  /** The fact as published; one without a date of its own happened when it was recorded. */
  public static FactBody body(InitiativeFact fact, Snapshot<Initiative> after) {
    Instant said = after.updatedAt();
    InitiativeView state = InitiativeView.of(after, Language.EN);
    if (fact instanceof Registered registered) {
      return new FactBody("registered", said, new RegisteredV1(registered.status()), state);
    } else if (fact instanceof Revised revised) {
      return new FactBody("revised", said, change(revised, after.state()), state);
    } else if (fact instanceof RiskChanged changed) {
      return new FactBody("risk-changed", said, change(changed), state);
    } else if (fact instanceof StatusChanged changed) {
      return new FactBody("status-changed", changed.move().on().begins(), change(changed), state);
    } else if (fact instanceof MilestoneReached reached) {
      Milestone milestone = reached.milestone();
      return new FactBody(
          "milestone-reached", milestone.reachedOn().begins(), change(milestone), state);
    } else if (fact instanceof MilestoneTakenBack back) {
      Milestone before = back.before();
      Object change = new MilestoneTakenBackV1(before.code(), before.reachedOn());
      return new FactBody("milestone-taken-back", said, change, state);
    } else if (fact instanceof MilestoneMissed missed) {
      PartialDate dueOn = missed.milestone().dueOn();
      Object change = new MilestoneMissedV1(missed.milestone().code(), dueOn);
      return new FactBody("milestone-missed", dueOn.passes(), change, state);
    } else if (fact instanceof HealthChanged changed) {
      Object change = new HealthChangedV1(changed.from(), changed.to());
      return new FactBody("health-changed", said, change, state);
    }
    throw new IllegalArgumentException("no contract for " + fact);
  }

  private static Object change(Revised revised, Initiative after) {
    return Changes.between(
        InitiativeDeclaration.of(after.code(), revised.before()),
        InitiativeDeclaration.of(after.code(), after.definition()));
  }

  private static RiskChangedV1 change(RiskChanged changed) {
    Risk named = changed.after() == null ? changed.before() : changed.after();
    return new RiskChangedV1(named.code(), changed.before(), changed.after());
  }

  private static StatusChangedV1 change(StatusChanged changed) {
    Move move = changed.move();
    return new StatusChangedV1(
        changed.from(), move.to(), move.on(), move.reason(), move.reasonText());
  }

  private static MilestoneReachedV1 change(Milestone reached) {
    return new MilestoneReachedV1(reached.code(), reached.reachedOn(), reached.evidence());
  }
}
