package org.hito.gateway.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hito.gateway.calendar.domain.CalendarEntry;
import org.hito.gateway.calendar.domain.DatedKind;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Panel;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Reads everything with a date from the services' lists, page by page. A calendar is complete or
 * refused, since a subscribed program would delete whatever is missing.
 */
final class CalendarReader {

  /** The most entries of one calendar. */
  static final int MOST = 5_000;

  private static final String PAGE = "200";
  private static final String EVER = "0001-01-01";
  private static final int CODES_IN_AN_ADDRESS = 25;

  private final Panel panel;
  private final CalendarQuery query;
  private final Wording wording;
  private final Map<String, CalendarEntry> entries = new LinkedHashMap<>();
  private final List<String> initiatives = new ArrayList<>();
  private int read;

  CalendarReader(Panel panel, CalendarQuery query, Wording wording) {
    this.panel = panel;
    this.query = query;
    this.wording = wording;
  }

  /** The entries; 400 if there are too many. */
  Future<List<CalendarEntry>> read() {
    return meetings()
        .compose(done -> initiatives())
        .compose(done -> commitments())
        .compose(done -> wording.known().learn(panel, query.named()))
        .map(done -> List.copyOf(entries.values()));
  }

  private Future<Void> meetings() {
    return list(DatedKind.MEETING)
        .map(list -> pages(Kind.MEETING, list, this::meeting))
        .orElseGet(Future::succeededFuture);
  }

  // a series of meetings may have no date
  private void meeting(JsonNode meeting) {
    if (meeting.hasNonNull("from")) {
      add(wording.meeting(meeting));
    }
  }

  private Future<Void> initiatives() {
    return list(DatedKind.INITIATIVE)
        .map(list -> pages(Kind.INITIATIVE, list, this::milestones))
        .orElseGet(Future::succeededFuture);
  }

  private void milestones(JsonNode initiative) {
    wording
        .milestones(initiative)
        .filter(entry -> entry.span().overlaps(query.from(), query.to()))
        .forEach(this::add);
  }

  private Future<Void> commitments() {
    Optional<Map<String, String>> list = list(DatedKind.COMMITMENT);
    if (list.isEmpty()) {
      return Future.succeededFuture();
    }
    Map<String, String> dated = new LinkedHashMap<>(list.get());
    dated.putIfAbsent("dueFrom", EVER); // leaves out those without a due date
    String strategy = dated.remove("strategy");
    return strategy == null
        ? pages(Kind.COMMITMENT, dated, this::commitment)
        : pages(
                Kind.INITIATIVE,
                Map.of("strategy", strategy),
                initiative -> initiatives.add(initiative.path("code").textValue()))
            .compose(found -> serving(dated, 0));
  }

  // a commitment belongs to the strategies of its initiatives
  private Future<Void> serving(Map<String, String> dated, int from) {
    if (from >= initiatives.size()) {
      return Future.succeededFuture();
    }
    int to = Math.min(from + CODES_IN_AN_ADDRESS, initiatives.size());
    Map<String, String> serving = new LinkedHashMap<>(dated);
    serving.put("initiative", String.join(",", initiatives.subList(from, to)));
    return pages(Kind.COMMITMENT, serving, this::commitment).compose(done -> serving(dated, to));
  }

  private void commitment(JsonNode commitment) {
    add(wording.commitment(commitment));
  }

  private Optional<Map<String, String>> list(DatedKind kind) {
    return query.kinds().contains(kind) ? kind.query(query.filters()) : Optional.empty();
  }

  private Future<Void> pages(Kind kind, Map<String, String> list, Consumer<JsonNode> thing) {
    var first = new QueryStringEncoder(kind.collection());
    list.forEach(first::addParam);
    first.addParam("limit", PAGE);
    return pages(kind, first.toString(), thing);
  }

  private Future<Void> pages(Kind kind, String target, Consumer<JsonNode> thing) {
    return panel
        .read(kind.owner(), target)
        .compose(page -> wording.known().learn(panel, Wording.named(page.path("items"))).map(page))
        .compose(
            page -> {
              page.path("items").forEach(item -> take(item, thing));
              String next = page.path("next").textValue();
              return next == null
                  ? Future.succeededFuture()
                  : pages(kind, kind.collection() + "?" + URI.create(next).getRawQuery(), thing);
            });
  }

  private void take(JsonNode item, Consumer<JsonNode> thing) {
    read++;
    refuseTooMany(read);
    thing.accept(item);
  }

  private void add(CalendarEntry entry) {
    entries.put(entry.uid(), entry);
    refuseTooMany(entries.size());
  }

  private static void refuseTooMany(int count) {
    if (count > MOST) {
      throw new ProblemException(Problem.of(400, "calendar-too-large", Map.of("maximum", MOST)));
    }
  }
}
