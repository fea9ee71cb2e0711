package org.hito.gateway.dashboard.initiative;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * A cause of an initiative's poor health, in words.
 *
 * @param what the name of the milestone, risk or indicator
 * @param why what is wrong with it
 */
@TemplateData
public record Cause(String what, String why) {

  /** All causes of an initiative, as its service returns them. */
  public static List<Cause> of(Thing initiative, Labels labels) {
    return initiative.parts("health.causes").stream()
        .map(cause -> of(initiative, cause, labels))
        .toList();
  }

  private static Cause of(Thing initiative, Thing cause, Labels labels) {
    String code = cause.code();
    String detail = cause.localised("detail");
    return switch (cause.text("kind")) {
      case "milestone-overdue" ->
          part(initiative, "milestones", code)
              .map(late -> new Cause(late.label(), late.due()))
              .orElse(new Cause(code, detail));
      case "high-risk" ->
          new Cause(part(initiative, "risks", code).map(Thing::label).orElse(code), detail);
      case "indicator-off-track" ->
          new Cause(labels.of("indicator", code), initiative.words().text("cause.offTrack"));
      default -> new Cause(labels.of("indicator", code), detail);
    };
  }

  private static Optional<Thing> part(Thing initiative, String member, String code) {
    return initiative.parts(member).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
