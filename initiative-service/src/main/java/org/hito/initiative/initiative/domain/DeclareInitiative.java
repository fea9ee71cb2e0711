package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.initiative.initiative.domain.InitiativeFact.Registered;
import org.hito.initiative.initiative.domain.InitiativeFact.Revised;
import org.hito.initiative.initiative.domain.InitiativeFact.RiskChanged;
import org.hito.initiative.organisation.domain.OrganisationReference;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Starting;
import org.hito.kit.domain.Violation;

/**
 * Declares an initiative, new or existing.
 *
 * @param code its code
 * @param definition its definition; unreadable parts are null
 * @param status its first status, null for PROPOSED; counts only for a new one
 * @param unreadable the violations of the form of the request
 */
public record DeclareInitiative(
    String code,
    InitiativeDefinition definition,
    InitiativeStatus status,
    List<Violation> unreadable) {

  public DeclareInitiative {
    status = status == null ? InitiativeStatus.PROPOSED : status;
    unreadable = List.copyOf(unreadable);
  }

  /** All references to organisations. */
  public List<OrganisationReference> organisations() {
    return InitiativeRules.organisations(definition);
  }

  /** The rejection of an actor who may not declare it, if any. */
  public Optional<Rejection> forbidden(Optional<Initiative> before, Actor actor) {
    return before
        .flatMap(was -> InitiativePolicy.mayChange(actor, was.definition().lead()))
        .or(() -> mayBeLed(actor));
  }

  /** Registers it, revises the existing one, or finds nothing to do. */
  public Decision<Initiative, InitiativeFact> decide(
      Optional<Initiative> before,
      InitiativeSurroundings surroundings,
      LocalDate today,
      Actor actor) {
    Optional<Rejection> refusal =
        forbidden(before, actor).or(() -> broken(before, surroundings, today));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    return before.isEmpty()
        ? Decision.accepted(registered(surroundings, today), new Registered(status))
        : revise(before.get(), surroundings, today);
  }

  private Optional<Rejection> mayBeLed(Actor actor) {
    return Optional.ofNullable(definition.lead())
        .flatMap(lead -> InitiativePolicy.mayChange(actor, lead));
  }

  private Optional<Rejection> broken(
      Optional<Initiative> before, InitiativeSurroundings surroundings, LocalDate today) {
    List<Violation> violations = new ArrayList<>(unreadable);
    InitiativeRules.violations(
            code, definition, before.map(Initiative::definition), surroundings, today)
        .stream()
        .filter(violation -> isReadable(violation.pointer()))
        .forEach(violations::add);
    if (before.isEmpty()) {
      Starting.violation(status, InitiativeStatus.STARTING).ifPresent(violations::add);
    }
    beginsTooLate(before, today).ifPresent(violations::add);
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  /**
   * A period begins neither after something that happened in it, nor after today if the initiative
   * is in progress.
   */
  private Optional<Violation> beginsTooLate(Optional<Initiative> before, LocalDate today) {
    PartialDate from = definition.period() == null ? null : definition.period().from();
    boolean stays =
        before
            .filter(was -> definition.period() != null)
            .filter(was -> definition.period().equals(was.definition().period()))
            .isPresent();
    if (from == null || stays) {
      return Optional.empty();
    }
    Optional<PartialDate> happened =
        before.isPresent()
            ? before.get().happenedFirst()
            : Optional.of(PartialDate.of(today)).filter(on -> status.hasBegun());
    return happened
        .filter(on -> on.isBefore(from))
        .map(on -> Violation.of("/period/from", "begun-before", "on", on.text()));
  }

  /** False if a part of it is unreadable: it must not also be reported as missing. */
  private boolean isReadable(String pointer) {
    return unreadable.stream().noneMatch(wrong -> wrong.pointer().startsWith(pointer + "/"));
  }

  private Initiative registered(InitiativeSurroundings surroundings, LocalDate today) {
    return Initiative.declared(code, definition.withDueDates(), status)
        .knowing(surroundings.indicators())
        .assessed(today);
  }

  private Decision<Initiative, InitiativeFact> revise(
      Initiative before, InitiativeSurroundings surroundings, LocalDate today) {
    InitiativeDefinition next = definition.withDueDates().withPastOf(before.definition());
    Initiative after = before.defined(next).knowing(surroundings.indicators());
    return next.equals(before.definition())
        ? Decision.unchanged(after)
        : HealthAssessment.of(before, after, revisions(before.definition(), next), today);
  }

  /**
   * The facts of a revision: one per changed risk, and one for everything else, the order of the
   * risks included.
   */
  private static List<InitiativeFact> revisions(
      InitiativeDefinition before, InitiativeDefinition after) {
    List<InitiativeFact> risks = riskChanges(before, after);
    boolean onlyRisks = after.withRisks(before.risks()).equals(before) && !risks.isEmpty();
    return onlyRisks
        ? risks
        : Stream.concat(Stream.of(new Revised(before)), risks.stream()).toList();
  }

  private static List<InitiativeFact> riskChanges(
      InitiativeDefinition before, InitiativeDefinition after) {
    Stream<RiskChanged> changedOrNew =
        after.risks().stream()
            .map(risk -> new RiskChanged(before.risk(risk.code()).orElse(null), risk))
            .filter(change -> !change.after().equals(change.before()));
    Stream<RiskChanged> gone =
        before.risks().stream()
            .filter(risk -> after.risk(risk.code()).isEmpty())
            .map(risk -> new RiskChanged(risk, null));
    return Stream.<InitiativeFact>concat(changedOrNew, gone).toList();
  }
}
