package org.hito.gateway.events.feed;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.events.page.FactPage;
import org.hito.gateway.events.past.LogReach;
import org.hito.gateway.events.query.EventQuery;
import org.hito.gateway.events.ring.StreamedFact;
import org.hito.kit.json.Json;
import org.hito.kit.negotiation.Accepted;

/**
 * Writes pages of the feed: as a batch of CloudEvents, or with their position as an object. Events
 * are written exactly as they were published.
 */
final class FeedAnswer {

  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String OBJECT = "application/json";
  private static final List<String> FORMATS = List.of(BATCH, OBJECT);

  private final RoutingContext exchange;
  private final boolean isBatch;

  FeedAnswer(RoutingContext exchange) {
    this.exchange = exchange;
    this.isBatch =
        Accepted.best(exchange.request().headers().getAll(HttpHeaders.ACCEPT), FORMATS)
            .equals(BATCH);
  }

  /** Sends the head of an answer without a page. */
  Future<Void> head() {
    return begin().end();
  }

  Future<Void> send(FactPage page) {
    String next = next(page);
    Buffer events = events(page);
    Buffer body = isBatch ? events : object(page, next, events);
    return begin()
        .putHeader("Link", "<" + next + ">; rel=\"next\"")
        .putHeader(LogReach.POSITION, page.next().encode())
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
        .end(body);
  }

  private HttpServerResponse begin() {
    return exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, isBatch ? BATCH + "; charset=UTF-8" : OBJECT)
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** A record that is not JSON would make the whole page unreadable. */
  private static Buffer events(FactPage page) {
    Buffer events = Buffer.buffer("[");
    for (StreamedFact fact : page.facts()) {
      if (fact.isJson()) {
        events.appendString(events.length() == 1 ? "" : ",").appendBuffer(fact.event());
      }
    }
    return events.appendString("]");
  }

  private Buffer object(FactPage page, String next, Buffer events) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("position", page.next().encode());
    members.put("more", page.hasMore());
    members.put("next", next);
    members.put("self", Addresses.self(exchange));
    String rest = Json.write(members);
    return Buffer.buffer("{\"items\":")
        .appendBuffer(events)
        .appendString(",")
        .appendString(rest.substring(1));
  }

  private String next(FactPage page) {
    var next = new QueryStringEncoder(Addresses.of(exchange, exchange.normalizedPath()));
    exchange.queryParams().entries().stream()
        .filter(one -> !one.getKey().equals(FeedRequest.AFTER))
        .filter(one -> !EventQuery.BEGINNINGS.contains(one.getKey()))
        .forEach(one -> next.addParam(one.getKey(), one.getValue()));
    next.addParam(FeedRequest.AFTER, page.next().encode());
    return next.toString();
  }
}
