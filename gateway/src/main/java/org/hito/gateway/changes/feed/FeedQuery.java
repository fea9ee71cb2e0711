package org.hito.gateway.changes.feed;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hito.gateway.changes.ChangeFilter;
import org.hito.gateway.changes.Places;
import org.hito.gateway.views.PageCursor;

/**
 * A page of a feed. Its logs are read backwards, so places are counted downwards: they rise as the
 * numbers of the log fall.
 */
public record FeedQuery(ChangeFilter filter, int limit, Optional<String> cursor) {

  /** Larger than any number of a log; cursors contain places counted down from it. */
  static final long NOW = 999_999_999_999_999_999L;

  /** Where to continue in each log. */
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
