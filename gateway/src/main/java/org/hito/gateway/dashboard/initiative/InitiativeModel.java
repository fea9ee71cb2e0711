package org.hito.gateway.dashboard.initiative;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What the page of an initiative shows.
 *
 * @param strategy it belongs to; empty if there is none
 * @param commitments that serve it, as far as one page goes
 * @param alternatives others that say it is their alternative
 * @param history its last changes
 */
@TemplateData
public record InitiativeModel(
    Thing initiative,
    Thing strategy,
    List<Thing> commitments,
    List<Thing> alternatives,
    List<Thing> history,
    Labels labels,
    LocalDate today) {

  /** Where it is, in one sentence. */
  public String verdict() {
    String key = initiative.parts("milestones").isEmpty() ? "initiative.at" : "initiative.far";
    return initiative
        .words()
        .say(key, initiative.badge("status").word(), initiative.percent("completion"));
  }

  /** The commitments, those first that are still owed. */
  public List<Thing> promises() {
    return commitments.stream()
        .sorted(Comparator.comparing((Thing promise) -> !promise.flag("open")))
        .toList();
  }

  public List<Milestone> milestones() {
    return Milestone.of(initiative.parts("milestones"), today);
  }

  public List<Thing> causes() {
    return initiative.parts("health.causes");
  }

  /** What causes trouble: a milestone, a risk or an indicator. */
  public String cause(Thing cause) {
    String code = cause.code();
    return switch (cause.text("kind")) {
      case "milestone-overdue" -> part("milestones", code);
      case "high-risk" -> part("risks", code);
      default -> labels.of("indicator", code);
    };
  }

  private String part(String member, String code) {
    return initiative.parts(member).stream()
        .filter(one -> one.code().equals(code))
        .map(Thing::label)
        .findFirst()
        .orElse(code);
  }

  /** The name of its pillar or phase. */
  public String named(String collection, String code) {
    return strategy.parts(collection).stream()
        .filter(one -> one.code().equals(code))
        .map(Thing::label)
        .findFirst()
        .orElse(code);
  }

  public Badge overdue() {
    return Badge.of("OVERDUE", initiative.words());
  }
}
