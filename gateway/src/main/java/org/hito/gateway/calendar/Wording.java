package org.hito.gateway.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hito.gateway.calendar.domain.CalendarEntry;
import org.hito.gateway.calendar.domain.Span;
import org.hito.gateway.documents.TextCatalogue;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Descriptions;
import org.hito.gateway.views.Names;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.language.Language;

/**
 * Makes entries from the services' data, in one language.
 *
 * @param base the public address of the installation
 * @param host part of the UIDs of entries
 * @param known the names of the things that entries mention
 */
record Wording(Language language, String base, String host, Descriptions known) {

  /** The members that name other things. */
  private static final Map<String, Kind> MENTIONED =
      Map.of(
          "forum",
          Kind.FORUM,
          "meeting",
          Kind.MEETING,
          "strategy",
          Kind.STRATEGY,
          "host",
          Kind.ORGANISATION,
          "owner",
          Kind.ORGANISATION,
          "lead",
          Kind.ORGANISATION);

  private static final TextCatalogue TEXTS = new TextCatalogue("calendar");
  private static final TextCatalogue WORDS = new TextCatalogue("dashboard");

  /** The name of a calendar with these filters. */
  String name(CalendarQuery query) {
    return Stream.concat(
            Stream.of(text("name")),
            query.filters().keySet().stream()
                .map(
                    filter ->
                        query
                            .values(filter)
                            .map(value -> filtered(filter, value))
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining(" · "));
  }

  private String filtered(String filter, String value) {
    return CalendarQuery.kind(filter).map(kind -> name(kind, value)).orElseGet(() -> word(value));
  }

  /** The codes that things mention, by kind. */
  static Map<Kind, Set<String>> named(JsonNode things) {
    return MENTIONED.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                Collectors.flatMapping(
                    one ->
                        StreamSupport.stream(things.spliterator(), false)
                            .map(thing -> thing.path(one.getKey()).asText()),
                    Collectors.toSet())));
  }

  CalendarEntry meeting(JsonNode meeting) {
    Span span = Span.of(date(meeting, "from"), date(meeting, "to"));
    boolean isCancelled = isCancelled(meeting);
    String title = Names.in(language, meeting.path("title"));
    List<String> lines = new ArrayList<>();
    status(lines, meeting);
    mention(lines, meeting, "forum");
    mention(lines, meeting, "host");
    return entry(
        meeting,
        "meeting-" + code(meeting),
        Kind.MEETING,
        span,
        isCancelled,
        isCancelled ? text("cancelled") + ": " + title : title,
        lines,
        categories("meeting", meeting, "forum"));
  }

  /** The due date of a commitment that has one. */
  CalendarEntry commitment(JsonNode commitment) {
    Span span = Span.of(date(commitment, "dueOn"), null);
    List<String> lines = new ArrayList<>();
    status(lines, commitment);
    mention(lines, commitment, "owner");
    mention(lines, commitment, "meeting");
    JsonNode original = commitment.path("originalDueOn");
    if (!original.isMissingNode() && !original.equals(commitment.path("dueOn"))) {
      line(lines, "originally", original);
    }
    return entry(
        commitment,
        "commitment-" + code(commitment) + "-due",
        Kind.COMMITMENT,
        span,
        isDropped(commitment),
        text(state(commitment)) + ": " + Names.in(language, commitment.path("title")),
        lines,
        categories("commitment", commitment, "forum"));
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
    boolean isGivenUp = !reached && isCancelled(initiative);
    List<String> lines = new ArrayList<>();
    lines.add(text("initiative") + ": " + Names.in(language, initiative.path("name")));
    status(lines, initiative);
    mention(lines, initiative, "lead");
    line(lines, "reachedOn", milestone.path("reachedOn"));
    return entry(
        initiative,
        "initiative-" + code(initiative) + "-milestone-" + code(milestone),
        Kind.INITIATIVE,
        Span.of(date(milestone, "dueOn"), null),
        isGivenUp,
        "%s: %s (%s)"
            .formatted(
                text(reached ? "reached" : isGivenUp ? "dropped" : "milestone"),
                Names.in(language, milestone.path("name")),
                Names.in(language, initiative.path("name"))),
        lines,
        categories("milestone", initiative, "strategy"));
  }

  private CalendarEntry entry(
      JsonNode thing,
      String identity,
      Kind kind,
      Span span,
      boolean cancelled,
      String summary,
      List<String> lines,
      List<String> categories) {
    String marked =
        span.imprecise()
            .map(given -> summary + " " + text("imprecise").formatted(given))
            .orElse(summary);
    String page = base + kind.page(language, code(thing));
    lines.add(page);
    return new CalendarEntry(
        identity + "@" + host,
        thing.path("version").longValue(),
        Instant.parse(thing.path("createdAt").textValue()),
        Instant.parse(thing.path("updatedAt").textValue()),
        span,
        cancelled,
        marked,
        String.join("\n", lines),
        place(thing),
        categories,
        page);
  }

  private String place(JsonNode thing) {
    JsonNode named = thing.path("placeText");
    return named.isObject() ? Names.in(language, named) : thing.path("place").textValue();
  }

  private static boolean isCancelled(JsonNode thing) {
    return thing.path("status").textValue().equals("CANCELLED");
  }

  private void status(List<String> lines, JsonNode thing) {
    String status = thing.path("status").textValue();
    lines.add(text("status") + ": " + word(status));
  }

  private String word(String word) {
    return WORDS.text(language, "word." + word, word);
  }

  private List<String> categories(String kind, JsonNode thing, String member) {
    return Stream.concat(Stream.of(text(kind)), mentioned(thing, member).stream()).toList();
  }

  private void mention(List<String> lines, JsonNode thing, String member) {
    mentioned(thing, member).ifPresent(name -> lines.add(text(member) + ": " + name));
  }

  private Optional<String> mentioned(JsonNode thing, String member) {
    return Optional.ofNullable(thing.path(member).textValue())
        .map(code -> name(MENTIONED.get(member), code));
  }

  /** The name of a thing; its code if that is not known. */
  private String name(Kind kind, String code) {
    JsonNode name = known.of(kind.wireName(), code).path("name");
    return name.isObject() ? Names.in(language, name) : code;
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
