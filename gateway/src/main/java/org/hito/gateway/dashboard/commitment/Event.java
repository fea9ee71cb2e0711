package org.hito.gateway.dashboard.commitment;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/**
 * Something that happened in the life of a commitment.
 *
 * @param fact as its history has it
 * @param madeOn when the commitment was made; empty if that is unknown
 */
@TemplateData
public record Event(Thing fact, String madeOn, Labels labels) {

  private static final List<String> DATED = List.of("change.by", "change.on");
  private static final List<String> NOTED =
      List.of("change.noteText", "change.note", "change.reasonText", "change.reason");

  /** When it happened, as precise as it is known. */
  public String on() {
    return fact.text("type").equals("recorded") && !madeOn.isEmpty() ? madeOn : dated();
  }

  private String dated() {
    return DATED.stream().filter(fact::has).map(fact::text).findFirst().orElseGet(this::day);
  }

  // midnight in UTC stands for a day; any other moment is shown in the zone of the installation
  private String day() {
    Instant at = Instant.parse(fact.text("at"));
    boolean isDay = at.equals(at.truncatedTo(ChronoUnit.DAYS));
    return LocalDate.ofInstant(at, isDay ? ZoneOffset.UTC : words().zone()).toString();
  }

  /** The word for what happened. */
  public String what() {
    return switch (fact.text("type")) {
      case "recorded" -> words().text("made." + fact.text("change.status"));
      case "progress-reported" ->
          fact.has("change.progress")
              ? words().say("fact.progress-reported.percent", fact.hundredths("change.progress"))
              : words().fact("progress-reported");
      default -> words().fact(fact.text("type"));
    };
  }

  /** The meeting it happened in; empty if there was none. */
  public String meeting() {
    return fact.text("type").equals("recorded")
        ? fact.text("state.meeting")
        : fact.text("change.meeting");
  }

  /** What a meeting found when it reviewed the commitment. */
  public boolean hasOutcome() {
    return fact.has("change.outcome");
  }

  public Badge outcome() {
    return fact.badge("change.outcome");
  }

  /** What somebody wrote about it. */
  public String note() {
    return NOTED.stream().filter(fact::has).map(fact::localised).findFirst().orElse("");
  }

  public List<Thing> evidence() {
    return fact.parts("change.evidence");
  }

  /** What it changed, as sentences. */
  public List<String> changes() {
    List<String> changes = new ArrayList<>();
    if (fact.text("type").equals("renegotiated")) {
      changed("dueOn", fact.part("change"), changes);
      changed("owner", fact.part("change.owner"), changes);
    } else {
      for (Map.Entry<String, ?> member : fact.part("change").json().properties()) {
        changed(member.getKey(), fact.part("change." + member.getKey()), changes);
      }
    }
    return changes;
  }

  private void changed(String member, Thing change, List<String> changes) {
    if (!change.has("from") && !change.has("to")) {
      return;
    }
    String name = words().member(member);
    switch (member) {
      case "dueOn", "originalDueOn" ->
          changes.add(from(name, change.date("from"), change.date("to")));
      case "owner" ->
          changes.add(
              from(
                  name,
                  labels.organisation(change.text("from")),
                  labels.organisation(change.text("to"))));
      default -> changes.add(name);
    }
  }

  private String from(String name, String from, String to) {
    return words().say("changed", name, from.isEmpty() ? "–" : from, to.isEmpty() ? "–" : to);
  }

  /** With whom it was agreed. */
  public List<String> agreedWith() {
    return fact.texts("change.agreedWith");
  }

  private Words words() {
    return fact.words();
  }
}
