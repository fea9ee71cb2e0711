package org.hito.gateway.changes;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Places in logs as text: {@code meeting-service=7 metrics-service=12}. */
final class Places {

  private Places() {}

  static String text(SortedMap<String, Long> places) {
    return places.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
  }

  static SortedMap<String, Long> parse(String text) {
    SortedMap<String, Long> places = new TreeMap<>();
    for (String one : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int sign = one.indexOf('=');
      places.put(one.substring(0, sign), Long.parseLong(one.substring(sign + 1)));
    }
    return places;
  }
}
