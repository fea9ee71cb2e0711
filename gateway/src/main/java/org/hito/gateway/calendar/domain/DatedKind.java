package org.hito.gateway.calendar.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds that have dates, and the names of a calendar's filters in the list of each. If a kind
 * has no such filter, nothing of that kind passes it.
 */
public enum DatedKind {
  MEETING,
  COMMITMENT,
  /** Its milestones have dates. */
  INITIATIVE;

  private static final String STATUS = "status";

  /** The list has no such filter; its reader checks the days of the milestones. */
  private static final String BY_THE_READER = "";

  public static Optional<DatedKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.wireName().equals(name)).findFirst();
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The statuses that something of any kind can have. */
  public static Set<String> allStatuses() {
    return Stream.of(values())
        .flatMap(kind -> kind.statuses().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The query of its list.
   *
   * @param filters of the calendar
   * @return the query of the list; empty if nothing of this kind can pass
   */
  public Optional<Map<String, String>> query(Map<String, String> filters) {
    Map<String, String> query = new LinkedHashMap<>();
    for (Map.Entry<String, String> filter : filters.entrySet()) {
      String name = names().get(filter.getKey());
      String value = filter.getKey().equals(STATUS) ? own(filter.getValue()) : filter.getValue();
      if (name == null || value.isEmpty()) {
        return Optional.empty();
      }
      if (!name.equals(BY_THE_READER)) {
        query.put(name, value);
      }
    }
    return Optional.of(query);
  }

  /** Those of the statuses that something of this kind can have. */
  private String own(String given) {
    return Stream.of(given.split(",", -1))
        .filter(statuses()::contains)
        .collect(Collectors.joining(","));
  }

  private Map<String, String> names() {
    return switch (this) {
      case MEETING ->
          Map.of("forum", "forum", "owner", "host", STATUS, STATUS, "from", "from", "to", "to");
      case COMMITMENT ->
          Map.of(
              "forum",
              "forum",
              "owner",
              "owner",
              "partner",
              "partner",
              "strategy",
              "strategy",
              "indicator",
              "indicator",
              STATUS,
              STATUS,
              "from",
              "dueFrom",
              "to",
              "dueTo");
      case INITIATIVE ->
          Map.of(
              "owner",
              "lead",
              "partner",
              "partner",
              "strategy",
              "strategy",
              "indicator",
              "indicator",
              STATUS,
              STATUS,
              "from",
              BY_THE_READER,
              "to",
              BY_THE_READER);
    };
  }

  private List<String> statuses() {
    return switch (this) {
      case MEETING -> List.of("PLANNED", "HELD", "CLOSED", "CANCELLED");
      case COMMITMENT ->
          List.of(
              "RECOMMENDED",
              "PROPOSED",
              "AGREED",
              "IN_PROGRESS",
              "BLOCKED",
              "DELIVERED",
              "VERIFIED",
              "DROPPED");
      case INITIATIVE ->
          List.of(
              "RECOMMENDED",
              "PROPOSED",
              "APPROVED",
              "IN_PROGRESS",
              "ON_HOLD",
              "COMPLETED",
              "CANCELLED");
    };
  }
}
