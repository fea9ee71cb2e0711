package org.hito.initiative.initiative.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hito.initiative.organisation.domain.LinkGraph;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;

/**
 * The due dates of the milestones of one initiative. A relative one is resolved whenever the
 * initiative is declared. It follows the due date it counts from, not the day on which that
 * milestone was reached, so that a plan changes only when somebody changes it.
 */
final class DueDates {

  /** The longest chain of relative due dates; each one is followed to its beginning. */
  private static final int MOST_RELATIVE = 500;

  private final List<Milestone> milestones;
  private final Map<String, Milestone> byCode = new HashMap<>();
  private final LinkGraph links;

  DueDates(List<Milestone> milestones) {
    this.milestones = milestones;
    Map<String, List<String>> next = new HashMap<>();
    for (Milestone milestone : milestones) {
      if (milestone.code() != null && byCode.putIfAbsent(milestone.code(), milestone) == null) {
        base(milestone).ifPresent(base -> next.put(milestone.code(), List.of(base)));
      }
    }
    this.links = new LinkGraph(next);
  }

  private static Optional<String> base(Milestone milestone) {
    return Optional.ofNullable(milestone.after()).map(After::milestone);
  }

  /** The milestone with its due date, which is null if it cannot be resolved. */
  Milestone resolved(Milestone milestone) {
    return milestone.after() == null ? milestone : milestone.due(dueOn(milestone).orElse(null));
  }

  /** The violations, given the definition before, if there is one. */
  List<Violation> violations(Optional<InitiativeDefinition> known) {
    if (milestones.stream().filter(one -> one.after() != null).count() > MOST_RELATIVE) {
      return List.of(Violation.of("/milestones", "too-many-relative", "limit", MOST_RELATIVE));
    }
    return IntStream.range(0, milestones.size())
        .filter(at -> milestones.get(at).after() != null)
        .filter(at -> milestones.get(at).after().isReadable())
        .mapToObj(at -> violation("/milestones/" + at, milestones.get(at), known))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Violation> violation(
      String pointer, Milestone milestone, Optional<InitiativeDefinition> known) {
    return base(milestone)
        .flatMap(base -> wrongBase(pointer + "/after/milestone", milestone, base))
        .or(() -> tooLate(pointer + "/after/period", milestone))
        .or(() -> otherDate(pointer + "/dueOn", milestone, known));
  }

  private Optional<Violation> wrongBase(String pointer, Milestone milestone, String base) {
    Milestone named = byCode.get(base);
    if (named == null) {
      return Optional.of(
          new Violation(pointer, "unknown-reference", Map.of("kind", "milestone", "code", base)));
    }
    if (named.after() == null && named.dueOn() == null) {
      return Optional.of(Violation.of(pointer, "no-due-date", "milestone", base));
    }
    return Optional.ofNullable(milestone.code())
        .flatMap(code -> links.cycle(code, List.of(base)))
        .map(way -> Violation.of(pointer, "after-itself", "cycle", LinkGraph.text(way)));
  }

  private Optional<Violation> tooLate(String pointer, Milestone milestone) {
    return countedFrom(milestone)
        .filter(from -> milestone.after().from(from).isEmpty())
        .map(from -> Violation.of(pointer, "due-too-late", "from", from.text()));
  }

  /** Together with it, a client may send back the date that it read, before or after it changed. */
  private Optional<Violation> otherDate(
      String pointer, Milestone milestone, Optional<InitiativeDefinition> known) {
    PartialDate given = milestone.dueOn();
    boolean wasRead =
        known
            .filter(was -> milestone.code() != null)
            .flatMap(was -> was.milestone(milestone.code()))
            .filter(was -> was.dueOn() != null && was.dueOn().equals(given))
            .isPresent();
    return given == null || wasRead
        ? Optional.empty()
        : dueOn(milestone)
            .filter(due -> !due.equals(given))
            .map(due -> Violation.of(pointer, "due-date-derived", "dueOn", due.text()));
  }

  private Optional<PartialDate> countedFrom(Milestone milestone) {
    After after = milestone.after();
    return after.date() != null
        ? Optional.of(after.date())
        : Optional.ofNullable(byCode.get(after.milestone())).flatMap(this::dueOn);
  }

  private Optional<PartialDate> dueOn(Milestone milestone) {
    Deque<After> steps = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    Milestone at = milestone;
    while (at != null && at.after() != null) {
      if (!at.after().isReadable() || !seen.add(at.code())) {
        return Optional.empty();
      }
      steps.push(at.after());
      at = byCode.get(at.after().milestone());
    }
    Optional<PartialDate> due =
        Optional.ofNullable(at == null ? steps.element().date() : at.dueOn());
    for (After step : steps) {
      due = due.flatMap(step::from);
    }
    return due;
  }
}
