package org.hito.metrics.gate.domain;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * Defines a gate or revises its definition, and evaluates its condition at once.
 *
 * @param definition all of it
 */
public record DeclareGate(GateDefinition definition) {

  /** The rejection of an actor who may not declare it, if any. */
  public static Optional<Rejection> forbidden(Actor actor) {
    return actor.isAdmin()
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("admin-role-needed", Map.of()));
  }

  /**
   * Decides on it.
   *
   * @param indicators those it names, by code, if they are defined
   * @param revised the day of the last revision of their goals, of those that had one
   */
  public Decision<Gate, GateFact> decide(
      Optional<Gate> before,
      Map<String, Indicator> indicators,
      Map<String, LocalDate> revised,
      Actor actor,
      ZonedDateTime now) {
    Optional<Rejection> forbidden = forbidden(actor);
    if (forbidden.isPresent()) {
      return Decision.rejected(forbidden.get());
    }
    List<Violation> violations = violations(indicators, before.map(Gate::definition));
    if (!violations.isEmpty()) {
      return Decision.rejected(Rejection.invalid(violations));
    }
    if (before.map(was -> was.definition().equals(definition)).orElse(false)) {
      return Decision.unchanged(before.get());
    }
    LocalDate today = now.toLocalDate();
    Gate after = begun(before).seeing(indicators, today, clause -> notBefore(clause, revised));
    List<GateFact> facts = new ArrayList<>();
    facts.add(
        before
            .<GateFact>map(was -> new GateFact.Revised(now.toInstant(), was.definition()))
            .orElseGet(() -> new GateFact.Defined(now.toInstant())));
    if (after.open() != before.map(Gate::open).orElse(false)) {
      facts.add(GateFact.Turned.of(after, now.toInstant()));
    }
    return new Decision.Accepted<>(after, facts);
  }

  // achievement by an earlier target says nothing about this one
  private static LocalDate notBefore(Clause clause, Map<String, LocalDate> revised) {
    return clause.of() == Clause.Quantity.ACHIEVEMENT
        ? revised.getOrDefault(clause.indicator(), LocalDate.MIN)
        : LocalDate.MIN;
  }

  // unchanged clauses keep what they last saw
  private Gate begun(Optional<Gate> before) {
    return before
        .filter(
            was -> was.definition().condition().clauses().equals(definition.condition().clauses()))
        .map(was -> new Gate(definition, was.watches(), was.open()))
        .orElseGet(() -> Gate.unseen(definition));
  }

  private List<Violation> violations(
      Map<String, Indicator> indicators, Optional<GateDefinition> known) {
    List<Violation> violations = new ArrayList<>();
    if (definition.releases() != null) {
      violations.addAll(definition.releases().violations());
    }
    String at = "/condition/" + (definition.condition().all() ? "all" : "any");
    List<Clause> clauses = definition.condition().clauses();
    boolean given = known.filter(was -> was.condition().clauses().equals(clauses)).isEmpty();
    if (clauses.isEmpty()) {
      violations.add(Violation.of(at, "required"));
    }
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (given && !DecimalLimits.allow(clause.limit())) {
        violations.add(DecimalLimits.violation(at + "/" + i));
      }
      if (!indicators.containsKey(clause.indicator())) {
        violations.add(
            new Violation(
                at + "/" + i + "/indicator",
                "unknown-reference",
                Map.of("kind", "indicator", "code", clause.indicator())));
      }
    }
    return violations;
  }
}
