package org.hito.gateway.changes;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Places in logs as text: {@code meeting-service=7 metrics-service=12}. */
public final class Places {

  private static final Pattern ONE = Pattern.compile("([a-z-]+)=(\\d{1,18})");

  /** What they look like as text. */
  public static final Pattern FORM = Pattern.compile("(%1$s( %1$s)*)?".formatted(ONE));

  private Places() {}

  public static String text(SortedMap<String, Long> places) {
    return places.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
  }

  public static SortedMap<String, Long> of(Matcher text) {
    SortedMap<String, Long> places = new TreeMap<>();
    ONE.matcher(text.group())
        .results()
        .forEach(one -> places.put(one.group(1), Long.parseLong(one.group(2))));
    return places;
  }
}
