package org.hito.gateway.events.feed;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.events.consumer.ConsumerNames;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.query.EventQuery;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.EventFilter;

/**
 * A request for a page of the feed.
 *
 * @param consumer whose acknowledged position is used unless the request has one
 */
record FeedRequest(
    EventFilter filter, Start start, Optional<String> consumer, int limit, Duration patience) {

  static final String AFTER = "after";

  private static final String CONSUMER = "consumer";
  private static final String LIMIT = "limit";
  private static final String WAIT = "wait";
  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1_000;
  private static final int LONGEST_SECONDS = 30;

  static FeedRequest of(MultiMap parameters) {
    EventQuery query = EventQuery.of(parameters, Set.of(AFTER, CONSUMER, LIMIT, WAIT));
    return new FeedRequest(
        query.filter(),
        query.start(query.once(AFTER).map(FeedRequest::position)),
        query.once(CONSUMER).map(FeedRequest::name),
        number(query, LIMIT, "[1-9]\\d{0,8}", "count", USUAL_LIMIT, MOST),
        Duration.ofSeconds(number(query, WAIT, "\\d{1,9}", "seconds", 0, LONGEST_SECONDS)));
  }

  private static Position position(String text) {
    return Position.decode(text, Topics.count())
        .orElseThrow(() -> EventQuery.invalid(AFTER, text, "event-position"));
  }

  private static String name(String text) {
    if (!ConsumerNames.isValid(text)) {
      throw EventQuery.invalid(CONSUMER, text, "consumer");
    }
    return text;
  }

  private static int number(
      EventQuery query, String name, String shape, String expected, int usual, int most) {
    return query
        .once(name)
        .map(
            text -> {
              if (!text.matches(shape)) {
                throw EventQuery.invalid(name, text, expected);
              }
              return Math.min(Integer.parseInt(text), most);
            })
        .orElse(usual);
  }
}
