package org.hito.gateway.dashboard.initiative;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What the page of an initiative shows.
 *
 * @param strategy it belongs to; empty if there is none
 * @param owed the first open commitments that serve it, with the total
 * @param closed the first of those that were kept or dropped, the latest first, with the total
 * @param alternatives initiatives that name it as their alternative, with the total
 * @param history its last changes
 */
@TemplateData
public record InitiativeModel(
    Thing initiative,
    Thing strategy,
    Thing owed,
    Thing closed,
    Thing alternatives,
    List<Thing> history,
    Labels labels,
    LocalDate today) {

  /** Its status, in one sentence. */
  public String verdict() {
    String key = initiative.parts("milestones").isEmpty() ? "initiative.at" : "initiative.far";
    return initiative
        .words()
        .say(key, initiative.badge("status").word(), initiative.percent("completion"));
  }

  /** The commitments, open ones first. */
  public List<Thing> promises() {
    return Stream.of(owed, closed).flatMap(list -> list.parts("items").stream()).toList();
  }

  /** How many of them are not shown. */
  public int promisesLeftOut() {
    return owed.leftOut() + closed.leftOut();
  }

  public List<Milestone> milestones() {
    return Milestone.of(initiative.parts("milestones"), today);
  }

  public List<Cause> causes() {
    return Cause.of(initiative, labels);
  }

  /** The name of its pillar or phase. */
  public String named(String collection, String code) {
    return strategy.parts(collection).stream()
        .filter(one -> one.code().equals(code))
        .map(Thing::label)
        .findFirst()
        .orElse(code);
  }

  /** What it got of a fund and spent, in the currency of the fund. */
  public String paid(Thing funding) {
    String currency = labels.thing("fund", funding.text("fund")).text("currency");
    return Stream.of("allocated", "spent")
        .filter(funding::has)
        .map(
            member ->
                initiative
                    .words()
                    .say(
                        "fund." + member + ".of",
                        (funding.exact(member) + " " + currency).stripTrailing()))
        .collect(Collectors.joining(" · "));
  }

  public Badge overdue() {
    return Badge.of("OVERDUE", initiative.words());
  }
}
