package org.hito.gateway.changes.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hito.gateway.changes.domain.Entry;
import org.hito.gateway.changes.domain.LogPage;
import org.hito.gateway.changes.domain.Merge;
import org.hito.gateway.changes.domain.StateFilter;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Panel;

/**
 * Reads the newest changes from the logs of the services. If few changes pass the filter, it reads
 * several times, each time further back, until the page is full or enough was searched.
 */
final class FeedReader {

  private static final String NEWEST = "/internal/v1/newest";
  private static final int ROUNDS = 5;

  private final Panel panel;
  private final FeedQuery query;
  private final List<JsonNode> changes = new ArrayList<>();

  FeedReader(Panel panel, FeedQuery query) {
    this.panel = panel;
    this.query = query;
  }

  /**
   * A page.
   *
   * @param places where to continue in each log; null to begin with the newest changes
   */
  record Page(List<JsonNode> changes, SortedMap<String, Long> places) {}

  /** Reads it; 503 if one of the services fails to answer. */
  Future<Page> read() {
    return read(query.places(), ROUNDS);
  }

  private Future<Page> read(SortedMap<String, Long> before, int rounds) {
    int limit = query.limit() - changes.size();
    Map<Upstream, Question> questions = new TreeMap<>();
    query
        .filter()
        .owners()
        .forEach(owner -> questions.put(owner, question(place(before, owner), limit)));
    return panel
        .askEach(NEWEST, questions)
        .compose(
            answers -> {
              SortedMap<String, LogPage<JsonNode>> logs = new TreeMap<>();
              answers.forEach(
                  (owner, answer) ->
                      logs.put(owner.audience(), page(owner, place(before, owner), answer)));
              Merge<JsonNode> merged = Merge.of(before, logs, limit, Comparator.reverseOrder());
              merged.entries().forEach(entry -> changes.add(entry.shown()));
              if (!merged.more() || changes.size() == query.limit() || rounds == 1) {
                return Future.succeededFuture(
                    new Page(changes, merged.more() ? merged.places() : null));
              }
              return read(merged.places(), rounds - 1);
            });
  }

  private Question question(long place, int limit) {
    return new Question(
        query.filter().kindNames(),
        query.filter().agencies(),
        query.filter().where(),
        -place,
        limit);
  }

  private static long place(SortedMap<String, Long> before, Upstream owner) {
    return before.getOrDefault(owner.audience(), -FeedQuery.NOW);
  }

  private static LogPage<JsonNode> page(Upstream owner, long after, JsonNode answer) {
    List<Entry<JsonNode>> entries = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      entries.add(
          new Entry<>(
              owner.audience(),
              -item.path("seq").longValue(),
              OffsetDateTime.parse(item.path("recordedAt").textValue()).toInstant(),
              item));
    }
    return new LogPage<>(after, entries, -answer.path("reached").longValue(), 0);
  }

  /** The body sent to each service, in the service's own format. */
  private record Question(
      List<String> kinds, List<String> agencies, StateFilter where, long before, int limit) {}
}
