package org.hito.gateway.dashboard.initiative;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.kit.domain.PartialDate;

/**
 * A milestone on its day.
 *
 * @param state {@code REACHED}, {@code OVERDUE} or {@code AHEAD}
 */
@TemplateData
public record Milestone(Thing thing, String state) {

  /** The milestones in order of date; those without one come last. */
  static List<Milestone> of(List<Thing> milestones, LocalDate today) {
    return milestones.stream()
        .sorted(Comparator.comparing(one -> day(one).map(PartialDate::first).orElse(LocalDate.MAX)))
        .map(one -> new Milestone(one, state(one, today)))
        .toList();
  }

  public Badge badge() {
    return Badge.of(state, thing.words());
  }

  private static String state(Thing milestone, LocalDate today) {
    if (milestone.has("reachedOn")) {
      return "REACHED";
    }
    boolean hasPassed =
        PartialDate.tryParse(milestone.text("dueOn"))
            .filter(due -> due.hasPassed(today))
            .isPresent();
    return hasPassed ? "OVERDUE" : "AHEAD";
  }

  private static Optional<PartialDate> day(Thing milestone) {
    return PartialDate.tryParse(milestone.text("dueOn"))
        .or(() -> PartialDate.tryParse(milestone.text("reachedOn")));
  }
}
