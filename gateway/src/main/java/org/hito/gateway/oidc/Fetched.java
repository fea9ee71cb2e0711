package org.hito.gateway.oidc;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Something that a provider publishes. While the provider is out of reach what is known goes on
 * working. However many tokens ask, it gets one request in a while.
 */
final class Fetched<T> {

  private final Supplier<Future<T>> provider;
  private final long pause;
  private final long maxAge;
  private final LongSupplier nanoTime;
  private volatile T known;
  private Future<T> latest;
  private long askedAt;

  /**
   * @param nothing what is known before the first answer
   * @param pause the shortest time between two requests
   * @param maxAge after which it is fetched again
   */
  Fetched(
      Supplier<Future<T>> provider,
      T nothing,
      Duration pause,
      Duration maxAge,
      LongSupplier nanoTime) {
    this.provider = provider;
    this.known = nothing;
    this.pause = pause.toNanos();
    this.maxAge = maxAge.toNanos();
    this.nanoTime = nanoTime;
  }

  /** As known, without waiting. What is old is fetched again meanwhile. */
  T known() {
    fetchUnless(maxAge);
    return known;
  }

  /** As fetched a moment ago, or now. Fails if the provider was out of reach then. */
  Future<T> fresh() {
    return fetchUnless(pause);
  }

  /** Fetches it unless the last request is younger than this, and was answered or is recent. */
  private synchronized Future<T> fetchUnless(long younger) {
    long now = nanoTime.getAsLong();
    long age = latest == null ? Long.MAX_VALUE : now - askedAt;
    boolean isMissed = latest != null && latest.failed() && age >= pause;
    if (age >= younger || isMissed) {
      askedAt = now;
      latest = provider.get().onSuccess(fetched -> known = fetched);
    }
    return latest;
  }
}
