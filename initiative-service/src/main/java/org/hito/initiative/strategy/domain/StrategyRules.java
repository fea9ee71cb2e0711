package org.hito.initiative.strategy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.initiative.organisation.domain.LinkGraph;
import org.hito.initiative.organisation.domain.OrganisationReference;
import org.hito.kit.domain.Violation;

/**
 * The rules for the declaration of a strategy. Unreadable parts are null and pass: they were
 * reported when read.
 */
final class StrategyRules {

  private StrategyRules() {}

  static List<Violation> violations(Strategy strategy, StrategySurroundings surroundings) {
    List<Violation> violations = new ArrayList<>();
    violations.addAll(
        OrganisationReference.unknown(
            OrganisationReference.each("/owners", strategy.owners()).toList(),
            surroundings.organisations()));
    if (strategy.period() != null) {
      strategy.period().violation("/period").ifPresent(violations::add);
    }
    List<String> pillars = strategy.pillars().stream().map(Pillar::code).toList();
    List<String> phases = strategy.phases().stream().map(Phase::code).toList();
    violations.addAll(PartCodes.duplicates("/pillars", pillars));
    violations.addAll(PartCodes.duplicates("/phases", phases));
    violations.addAll(Risk.duplicates(strategy.risks()));
    violations.addAll(buildsOn(strategy, surroundings.buildsOn()));
    violations.addAll(inUse("/pillars", surroundings.pillars(), pillars));
    violations.addAll(inUse("/phases", surroundings.phases(), phases));
    for (int at = 0; at < strategy.phases().size(); at++) {
      phase(violations, "/phases/" + at, strategy.phases().get(at), strategy.period());
    }
    return violations;
  }

  /** It must build on known strategies, and not on itself, directly or through others. */
  private static List<Violation> buildsOn(Strategy strategy, LinkGraph known) {
    List<String> codes = strategy.buildsOn();
    Optional<List<String>> cycle = known.cycle(strategy.code(), codes);
    return IntStream.range(0, codes.size())
        .boxed()
        .flatMap(at -> buildsOn("/buildsOn/" + at, codes.get(at), strategy, known, cycle))
        .toList();
  }

  private static Stream<Violation> buildsOn(
      String pointer,
      String code,
      Strategy strategy,
      LinkGraph known,
      Optional<List<String>> cycle) {
    if (!code.equals(strategy.code()) && !known.known().containsKey(code)) {
      return Stream.of(
          new Violation(pointer, "unknown-reference", Map.of("kind", "strategy", "code", code)));
    }
    return cycle
        .filter(way -> way.get(1).equals(code))
        .map(way -> Violation.of(pointer, "builds-on-itself", "cycle", LinkGraph.text(way)))
        .stream();
  }

  private static void phase(List<Violation> violations, String pointer, Phase phase, Period all) {
    phase.period().violation(pointer).ifPresent(violations::add);
    if (all != null && !phase.period().canLieWithin(all)) {
      violations.add(Violation.of(pointer, "phase-outside-strategy"));
    }
  }

  /** Pillars and phases with initiatives must stay. */
  private static List<Violation> inUse(String pointer, Set<String> used, List<String> declared) {
    return used.stream()
        .filter(code -> declared.stream().filter(Objects::nonNull).noneMatch(code::equals))
        .sorted()
        .map(code -> Violation.of(pointer, "needed-by-initiatives", "value", code))
        .toList();
  }
}
