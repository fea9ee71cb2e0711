package org.hito.gateway.calendar;

import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.calendar.domain.DatedKind;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * What a calendar shows.
 *
 * @param filters the values of the filters, comma = or
 * @param from the first day, or null
 * @param to the last day, or null
 */
public record CalendarQuery(
    Set<DatedKind> kinds, Map<String, String> filters, LocalDate from, LocalDate to) {

  /** The query parameters. */
  public static final Set<String> PARAMETERS =
      Set.of("kind", "forum", "owner", "partner", "strategy", "indicator", "status", "from", "to");

  private static final List<String> ALL =
      Stream.of(DatedKind.values()).map(DatedKind::wireName).toList();
  private static final Map<String, Kind> KINDS =
      Map.of(
          "forum",
          Kind.FORUM,
          "owner",
          Kind.ORGANISATION,
          "partner",
          Kind.ORGANISATION,
          "strategy",
          Kind.STRATEGY,
          "indicator",
          Kind.INDICATOR);

  /** The codes that its filters name, by kind. */
  Map<Kind, List<String>> named() {
    return KINDS.entrySet().stream()
        .filter(one -> filters.containsKey(one.getKey()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                Collectors.flatMapping(one -> values(one.getKey()), Collectors.toList())));
  }

  /** The kind of thing that a filter names; empty if it names none. */
  static Optional<Kind> kind(String filter) {
    return Optional.ofNullable(KINDS.get(filter));
  }

  /** The values of a filter. */
  Stream<String> values(String filter) {
    return Stream.of(filters.get(filter).split(","));
  }

  /** Reads it; 400 if it makes no sense. */
  static CalendarQuery of(Query query) {
    Map<String, String> filters = new TreeMap<>();
    KINDS
        .keySet()
        .forEach(
            name ->
                query.codes(name).ifPresent(codes -> filters.put(name, String.join(",", codes))));
    query.text("status").ifPresent(status -> filters.put("status", statuses(status)));
    LocalDate from = day(query, "from");
    LocalDate to = day(query, "to");
    if (from != null) {
      filters.put("from", from.toString());
    }
    if (to != null) {
      filters.put("to", to.toString());
    }
    return new CalendarQuery(kinds(query), filters, from, to);
  }

  /** Reads it from parameters alone. */
  public static CalendarQuery of(MultiMap parameters) {
    return of(Query.of(parameters, PARAMETERS));
  }

  private static Set<DatedKind> kinds(Query query) {
    return Stream.of(query.text("kind").orElse(String.join(",", ALL)).split(",", -1))
        .map(
            name ->
                DatedKind.named(name)
                    .orElseThrow(
                        () -> new ProblemException(Problem.invalidQuery("kind", name, ALL))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String statuses(String given) {
    Set<String> known = new TreeSet<>(DatedKind.allStatuses());
    if (!known.containsAll(Arrays.asList(given.split(",", -1)))) {
      throw new ProblemException(Problem.invalidQuery("status", given, known));
    }
    return given;
  }

  private static LocalDate day(Query query, String name) {
    Optional<String> given = query.text(name);
    return given
        .map(
            text ->
                PartialDate.tryParseDay(text).orElseThrow(() -> Query.invalid(name, text, "day")))
        .orElse(null);
  }
}
