package org.hito.gateway.events.past;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hito.gateway.events.log.History;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.gateway.events.ring.Gathering;
import org.hito.gateway.events.ring.StreamedFact;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Passports;
import org.hito.gateway.upstream.Question;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.upstream.Upstreams;

/**
 * Reads facts from the logs of the services, which go back further than the topics. A reader begins
 * there with the first fact, then continues in the topics at the position they had when it began.
 * So it misses nothing, but receives the facts of that moment twice.
 */
@ApplicationScoped
class FirstFacts {

  // positions refer to them by index
  private static final List<Upstream> SERVICES = List.of(Upstream.values());

  private static final int PAGE = 1_000;
  private static final int PAGE_BYTES = 128 * 1024;

  private final Upstreams upstreams;
  private final Passports passports;

  FirstFacts(Upstreams upstreams, Passports passports) {
    this.upstreams = upstreams;
    this.passports = passports;
  }

  /**
   * The position before the first fact.
   *
   * @param inLog where the topics are read afterwards
   */
  Future<Position> position(Position inLog) {
    List<Future<Long>> last =
        SERVICES.stream()
            .map(service -> page(service, 0, 0).map(page -> page.getLong("last")))
            .toList();
    return Future.all(last).map(all -> inLog.behind(History.beforeAll(all.list())));
  }

  /** Gathers facts after a position that has a history; the position of a reader that has them. */
  Future<Position> read(Position from, EventFilter filter, Gathering gathered) {
    History history = from.history().orElseThrow();
    int log = history.current().orElseThrow();
    if (log >= SERVICES.size()) {
      return Future.succeededFuture(
          from.inLog()); // the position is of services that this gateway does not have
    }
    History.Reach reach = history.logs().get(log);
    return page(SERVICES.get(log), reach.after(), reach.upTo())
        .compose(
            page ->
                // a service that was restored from a backup may have fewer facts than before
                page.getLong("reached") > reach.after() || page.getLong("last") <= reach.after()
                    ? Future.succeededFuture(gather(page, from, log, filter, gathered))
                    : Future.failedFuture("a fact before these is still being written"));
  }

  private static Position gather(
      JsonObject page, Position from, int log, EventFilter filter, Gathering gathered) {
    History history = from.history().orElseThrow();
    for (Object listed : page.getJsonArray("facts")) {
      JsonObject line = (JsonObject) listed;
      History after = history.after(log, line.getLong("seq"));
      int topic = Topics.AGGREGATES.indexOf(line.getString("aggregate"));
      if (topic >= 0) {
        StreamedFact fact =
            StreamedFact.outsideTheLog(
                topic,
                line.getString("type"),
                line.getString("code"),
                Buffer.buffer(line.getString("event")));
        if (filter.accepts(fact)) {
          if (!gathered.hasRoomFor(fact)) {
            return from.behind(history);
          }
          gathered.add(fact, from.behind(after));
        }
      }
      history = after;
    }
    long reached = page.getLong("reached");
    boolean isOver = reached >= page.getLong("last");
    return from.behind(
        history.after(log, isOver ? Math.max(reached, history.logs().get(log).upTo()) : reached));
  }

  private Future<JsonObject> page(Upstream service, long after, long upTo) {
    Buffer asked =
        new JsonObject()
            .put("after", after)
            .put("upTo", upTo)
            .put("limit", PAGE)
            .put("bytes", PAGE_BYTES)
            .toBuffer();
    var question =
        new Question(
            "/internal/v1/facts",
            asked,
            passports.of(Caller.ANONYMOUS, service.audience()),
            UUID.randomUUID().toString());
    return upstreams
        .of(service)
        .ask(question, Promise.<Exception>promise().future())
        .map(JsonObject::new);
  }
}
