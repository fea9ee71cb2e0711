package org.hito.gateway.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.calendar.domain.CalendarEntry;
import org.hito.gateway.calendar.domain.Span;
import org.hito.gateway.documents.TextCatalogue;
import org.hito.gateway.views.Names;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.language.Language;

/**
 * Makes entries of what services have, in one language.
 *
 * @param base the public address of the installation
 * @param host part of the identities of entries
 */
record Wording(Language language, String base, String host) {

  private static final TextCatalogue TEXTS = new TextCatalogue("calendar");

  /** The name of a calendar with these filters. */
  String name(CalendarQuery query) {
    return Stream.concat(Stream.of(text("name")), query.filters().values().stream())
        .collect(Collectors.joining(" · "));
  }

  CalendarEntry meeting(JsonNode meeting) {
    Span span = Span.of(date(meeting, "from"), date(meeting, "to"));
    List<String> lines = new ArrayList<>();
    line(lines, "status", meeting.path("status"));
    line(lines, "forum", meeting.path("forum"));
    line(lines, "host", meeting.path("host"));
    return entry(
        meeting,
        "meeting-" + code(meeting),
        "/api/v1/meetings/",
        span,
        meeting.path("status").textValue().equals("CANCELLED"),
        Names.in(language, meeting.path("title")),
        lines,
        List.of(text("meeting"), meeting.path("forum").textValue()));
  }

  /** The due date of a commitment, which has one. */
  CalendarEntry commitment(JsonNode commitment) {
    Span span = Span.of(date(commitment, "dueOn"), null);
    List<String> lines = new ArrayList<>();
    line(lines, "status", commitment.path("status"));
    line(lines, "owner", commitment.path("owner"));
    line(lines, "meeting", commitment.path("meeting"));
    JsonNode original = commitment.path("originalDueOn");
    if (!original.isMissingNode() && !original.equals(commitment.path("dueOn"))) {
      line(lines, "originally", original);
    }
    return entry(
        commitment,
        "commitment-" + code(commitment) + "-due",
        "/api/v1/commitments/",
        span,
        isDropped(commitment),
        text(state(commitment)) + ": " + Names.in(language, commitment.path("title")),
        lines,
        Stream.of(text("commitment"), commitment.path("forum").textValue())
            .filter(Objects::nonNull)
            .toList());
  }

  private static String state(JsonNode commitment) {
    if (isDropped(commitment)) {
      return "dropped";
    }
    if (!commitment.path("open").booleanValue()) {
      return "kept";
    }
    return commitment.path("overdue").booleanValue() ? "overdue" : "due";
  }

  private static boolean isDropped(JsonNode commitment) {
    return commitment.path("status").textValue().equals("DROPPED");
  }

  /** The milestones of an initiative that have a due date. */
  Stream<CalendarEntry> milestones(JsonNode initiative) {
    List<CalendarEntry> entries = new ArrayList<>();
    for (JsonNode milestone : initiative.path("milestones")) {
      if (milestone.hasNonNull("dueOn")) {
        entries.add(milestone(initiative, milestone));
      }
    }
    return entries.stream();
  }

  private CalendarEntry milestone(JsonNode initiative, JsonNode milestone) {
    boolean reached = milestone.hasNonNull("reachedOn");
    List<String> lines = new ArrayList<>();
    line(lines, "initiative", initiative.path("code"));
    line(lines, "status", initiative.path("status"));
    line(lines, "lead", initiative.path("lead"));
    line(lines, "reachedOn", milestone.path("reachedOn"));
    return entry(
        initiative,
        "initiative-" + code(initiative) + "-milestone-" + code(milestone),
        "/api/v1/initiatives/",
        Span.of(date(milestone, "dueOn"), null),
        !reached && initiative.path("status").textValue().equals("CANCELLED"),
        "%s: %s (%s)"
            .formatted(
                text(reached ? "reached" : "milestone"),
                Names.in(language, milestone.path("name")),
                Names.in(language, initiative.path("name"))),
        lines,
        List.of(text("milestone"), initiative.path("strategy").textValue()));
  }

  private CalendarEntry entry(
      JsonNode thing,
      String identity,
      String collection,
      Span span,
      boolean cancelled,
      String summary,
      List<String> lines,
      List<String> categories) {
    String marked =
        span.imprecise()
            .map(given -> summary + " " + text("imprecise").formatted(given))
            .orElse(summary);
    return new CalendarEntry(
        identity + "@" + host,
        thing.path("version").longValue(),
        Instant.parse(thing.path("createdAt").textValue()),
        Instant.parse(thing.path("updatedAt").textValue()),
        span,
        cancelled,
        marked,
        String.join("\n", lines),
        thing.path("place").textValue(),
        categories,
        base + collection + code(thing));
  }

  private void line(List<String> lines, String key, JsonNode value) {
    if (value.isTextual()) {
      lines.add(text(key) + ": " + value.textValue());
    }
  }

  private String text(String key) {
    return TEXTS.text(language, key);
  }

  private static String code(JsonNode thing) {
    return thing.path("code").textValue();
  }

  private static PartialDate date(JsonNode thing, String member) {
    JsonNode date = thing.path(member);
    return date.isTextual() ? PartialDate.parse(date.textValue()) : null;
  }
}
