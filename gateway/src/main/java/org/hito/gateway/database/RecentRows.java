package org.hito.gateway.database;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import org.hito.gateway.exchange.EventLoop;

/**
 * Rows that were asked for lately, as the database had them then. Each is asked for again after
 * some seconds, so that what another replica changes takes effect within 5 s: what an answer may
 * take, and this.
 */
public final class RecentRows<T> {

  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int REMEMBERED_AT_MOST = 10_000;

  private final Function<String, Uni<T>> find;
  private final AsyncCache<String, T> lately =
      Caffeine.newBuilder().maximumSize(REMEMBERED_AT_MOST).expireAfterWrite(LIFE).buildAsync();

  /**
   * @param find asks the database for the row of an id; null if there is none
   */
  public RecentRows(Function<String, Uni<T>> find) {
    this.find = find;
  }

  /** The row of an id, on the event loop that asks; null if there is none. */
  public Uni<T> get(String id) {
    return Uni.createFrom()
        .completionStage(
            () -> lately.get(id, (key, executor) -> find.apply(key).subscribeAsCompletionStage()))
        .emitOn(EventLoop.current());
  }

  /** Asks the database again for a row that has changed. */
  public void forget(String id) {
    lately.synchronous().invalidate(id);
  }
}
