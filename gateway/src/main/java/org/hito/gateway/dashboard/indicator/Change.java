package org.hito.gateway.dashboard.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.chart.Mark;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/**
 * A change of an indicator after which its figures cannot be compared with earlier ones.
 *
 * @param note what changed, in words
 */
public record Change(LocalDate on, Mark.Kind kind, String note) {

  private static final List<String> DEFINITION =
      List.of("measure", "unit", "direction", "baseline", "path", "thresholds");
  private static final String TARGETS = "targets";

  /** The changes of an indicator that break comparison, in order. */
  static List<Change> among(List<Thing> history) {
    return history.stream()
        .filter(one -> one.text("type").equals("revised"))
        .flatMap(one -> Stream.concat(target(one), definition(one)))
        .toList();
  }

  private static Stream<Change> target(Thing revision) {
    if (!revision.has("change." + TARGETS)) {
      return Stream.of();
    }
    Thing targets = revision.part("change." + TARGETS);
    String note = revision.words().say("change.target", goal(targets, "from"), goal(targets, "to"));
    return Stream.of(new Change(day(revision), Mark.Kind.TARGET, note));
  }

  private static Stream<Change> definition(Thing revision) {
    Words words = revision.words();
    String members =
        DEFINITION.stream()
            .filter(member -> revision.part("change").has(member))
            .map(member -> words.text("change." + member))
            .collect(Collectors.joining(", "));
    return members.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Change(
                day(revision), Mark.Kind.DEFINITION, words.say("change.definition", members)));
  }

  private static LocalDate day(Thing revision) {
    return Instant.parse(revision.text("at")).atZone(revision.words().zone()).toLocalDate();
  }

  private static String goal(Thing targets, String which) {
    String goals =
        targets.parts(which).stream()
            .map(
                target ->
                    target
                        .words()
                        .say("change.goal", target.exactFigure("value"), target.date("on")))
            .collect(Collectors.joining(", "));
    return goals.isEmpty() ? targets.words().text("change.none") : goals;
  }

  Mark mark() {
    return new Mark(on, kind, note);
  }
}
