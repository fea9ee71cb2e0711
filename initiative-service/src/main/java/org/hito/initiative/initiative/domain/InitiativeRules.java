package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.initiative.organisation.domain.OrganisationReference;
import org.hito.initiative.strategy.domain.PartCodes;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.Violation;

/**
 * The rules for the declaration of an initiative. Unreadable parts are null and pass: they were
 * reported when read.
 */
final class InitiativeRules {

  private final InitiativeDefinition definition;
  private final List<Violation> violations = new ArrayList<>();

  private InitiativeRules(InitiativeDefinition definition) {
    this.definition = definition;
  }

  /** All violations. */
  static List<Violation> violations(
      String code,
      InitiativeDefinition definition,
      Optional<InitiativeDefinition> known,
      InitiativeSurroundings surroundings,
      LocalDate today) {
    InitiativeRules rules = new InitiativeRules(definition);
    rules.strategy(surroundings.strategy());
    rules.organisations(surroundings.organisations());
    rules.partners();
    if (definition.period() != null) {
      definition.period().violation("/period").ifPresent(rules.violations::add);
    }
    rules.milestones(today);
    rules.violations.addAll(new DueDates(definition.milestones()).violations(known));
    rules.alternatives(code, surroundings.initiatives());
    rules.violations.addAll(Risk.duplicates(definition.risks()));
    rules.numbers(known);
    rules.violations.addAll(FundingRules.violations(definition.funding(), surroundings.funds()));
    return rules.violations;
  }

  private void strategy(Strategy strategy) {
    if (strategy == null) {
      unknown("/strategy", "strategy", definition.strategy());
    } else {
      if (definition.pillar() != null && !strategy.hasPillar(definition.pillar())) {
        unknown("/pillar", "pillar", definition.pillar());
      }
      if (definition.phase() != null && !strategy.hasPhase(definition.phase())) {
        unknown("/phase", "phase", definition.phase());
      }
    }
  }

  private void unknown(String pointer, String kind, String code) {
    if (code != null) {
      violations.add(
          new Violation(pointer, "unknown-reference", Map.of("kind", kind, "code", code)));
    }
  }

  private void organisations(Set<String> known) {
    violations.addAll(OrganisationReference.unknown(organisations(definition), known));
  }

  /** All references to organisations. */
  static List<OrganisationReference> organisations(InitiativeDefinition definition) {
    List<Partner> partners = definition.partners();
    return Stream.concat(
            OrganisationReference.of("/lead", definition.lead()),
            IntStream.range(0, partners.size())
                .boxed()
                .flatMap(
                    at ->
                        OrganisationReference.of(
                            "/partners/" + at + "/organisation", partners.get(at).organisation())))
        .toList();
  }

  private void partners() {
    Set<Partner> seen = new HashSet<>();
    for (int at = 0; at < definition.partners().size(); at++) {
      Partner partner = definition.partners().get(at);
      String pointer = "/partners/" + at + "/organisation";
      if (partner.organisation() == null) {
        continue;
      }
      if (partner.organisation().equals(definition.lead())) {
        violations.add(Violation.of(pointer, "lead-also-partner", "lead", definition.lead()));
      }
      if (!seen.add(partner)) {
        violations.add(Violation.of(pointer, "duplicate", "value", partner.organisation()));
      }
    }
  }

  private void alternatives(String code, Set<String> known) {
    for (int at = 0; at < definition.alternativeTo().size(); at++) {
      String other = definition.alternativeTo().get(at);
      String pointer = "/alternativeTo/" + at;
      if (other.equals(code)) {
        violations.add(Violation.of(pointer, "alternative-to-itself"));
      } else if (!known.contains(other)) {
        unknown(pointer, "initiative", other);
      }
    }
  }

  private void milestones(LocalDate today) {
    List<Milestone> milestones = definition.milestones();
    violations.addAll(
        PartCodes.duplicates("/milestones", milestones.stream().map(Milestone::code).toList()));
    for (int at = 0; at < milestones.size(); at++) {
      String pointer = "/milestones/" + at;
      Milestone milestone = milestones.get(at);
      if (milestone.weight().signum() <= 0) {
        violations.add(Violation.of(pointer + "/weight", "not-above-zero"));
      }
      if (milestone.reachedOn() != null) {
        MoveDate.inFuture(pointer + "/reachedOn", milestone.reachedOn(), today)
            .or(
                () ->
                    Period.before(
                        definition.period(), pointer + "/reachedOn", milestone.reachedOn()))
            .ifPresent(violations::add);
      }
    }
  }

  // numbers that are stored already are accepted, however long
  private void numbers(Optional<InitiativeDefinition> known) {
    for (int at = 0; at < definition.milestones().size(); at++) {
      Milestone milestone = definition.milestones().get(at);
      boolean stored =
          known
              .filter(was -> milestone.code() != null)
              .flatMap(was -> was.milestone(milestone.code()))
              .filter(was -> was.weight().compareTo(milestone.weight()) == 0)
              .isPresent();
      if (!stored) {
        bounded("/milestones/" + at + "/weight", milestone.weight());
      }
    }
    for (int at = 0; at < definition.funding().size(); at++) {
      Funding funding = definition.funding().get(at);
      if (known.filter(was -> was.funding().contains(funding)).isEmpty()) {
        bounded("/funding/" + at + "/amount", funding.amount());
        bounded("/funding/" + at + "/from", funding.from());
        bounded("/funding/" + at + "/to", funding.to());
      }
    }
  }

  private void bounded(String pointer, BigDecimal number) {
    if (number != null && !DecimalLimits.allow(number)) {
      violations.add(DecimalLimits.violation(pointer));
    }
  }
}
