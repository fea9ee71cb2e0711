package org.hito.gateway.database;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import org.hito.gateway.exchange.EventLoop;

/**
 * A cache of recently read rows. Each is read again after some seconds, so that a change by another
 * replica takes effect within 5 s, including the time that the read may take.
 */
public final class RecentRows<T> {

  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int REMEMBERED_AT_MOST = 10_000;

  private final Function<String, Uni<T>> find;
  private final AsyncCache<String, T> lately =
      Caffeine.newBuilder().maximumSize(REMEMBERED_AT_MOST).expireAfterWrite(LIFE).buildAsync();

  /**
   * @param find reads the row of an id from the database; null if there is none
   */
  public RecentRows(Function<String, Uni<T>> find) {
    this.find = find;
  }

  /** The row of an id, on the caller's event loop; null if there is none. */
  public Uni<T> get(String id) {
    return Uni.createFrom()
        .completionStage(
            () -> lately.get(id, (key, executor) -> find.apply(key).subscribeAsCompletionStage()))
        .emitOn(EventLoop.current());
  }

  /** Reads a row that has changed from the database again. */
  public void forget(String id) {
    lately.synchronous().invalidate(id);
  }
}
