package org.hito.gateway.oidc;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A document that a provider publishes. While the provider is unreachable, the last known document
 * is used. However many tokens need it, requests to the provider are limited to one in a while.
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

  /** The last known document, without waiting. An old one is fetched again in the background. */
  T known() {
    fetchUnless(maxAge);
    return known;
  }

  /** The document as fetched a moment ago, or now. Fails if the provider is unreachable. */
  Future<T> fresh() {
    return fetchUnless(pause);
  }

  /** Fetches it, unless the last request was answered within this time or is very recent. */
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
