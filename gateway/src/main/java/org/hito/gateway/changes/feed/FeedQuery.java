package org.hito.gateway.changes.feed;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hito.gateway.changes.ChangeFilter;
import org.hito.gateway.changes.Places;
import org.hito.gateway.views.PageCursor;

/**
 * A page of a feed. Its logs are read backwards, so their places are counted downwards: they rise
 * where the numbers of the log fall.
 */
public record FeedQuery(ChangeFilter filter, int limit, Optional<String> cursor) {

  /** Before this number everything is in the past; it is written in a cursor like any other. */
  static final long NOW = 999_999_999_999_999_999L;

  /** Where to go on in each log. */
  SortedMap<String, Long> places() {
    return cursor
        .map(text -> negated(Places.of(PageCursor.read(text, asked(), Places.FORM))))
        .orElseGet(TreeMap::new);
  }

  /** The cursor of the next page. */
  String next(Map<String, Long> places) {
    return PageCursor.write(Places.text(negated(places)), asked());
  }

  private String asked() {
    return "feed " + filter;
  }

  private static SortedMap<String, Long> negated(Map<String, Long> places) {
    SortedMap<String, Long> negated = new TreeMap<>();
    places.forEach((log, place) -> negated.put(log, -place));
    return negated;
  }
}
