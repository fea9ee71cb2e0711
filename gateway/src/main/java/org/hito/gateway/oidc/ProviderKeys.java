package org.hito.gateway.oidc;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKey;

/**
 * The keys of one provider. While it is out of reach the known ones go on working. However many
 * tokens ask, it gets one request in a while.
 */
final class ProviderKeys {

  private final Supplier<Future<List<JsonWebKey>>> provider;
  private final long pause;
  private final long maxAge;
  private final LongSupplier nanoTime;
  private volatile List<JsonWebKey> known = List.of();
  private Future<List<JsonWebKey>> latest;
  private long askedAt;

  /**
   * @param pause the shortest time between two requests
   * @param maxAge after which keys are fetched again
   */
  ProviderKeys(
      Supplier<Future<List<JsonWebKey>>> provider,
      Duration pause,
      Duration maxAge,
      LongSupplier nanoTime) {
    this.provider = provider;
    this.pause = pause.toNanos();
    this.maxAge = maxAge.toNanos();
    this.nanoTime = nanoTime;
  }

  /** The keys as known, without waiting. Old ones are fetched again meanwhile. */
  List<JsonWebKey> known() {
    fetchUnless(maxAge);
    return known;
  }

  /** The keys as fetched a moment ago, or now. Fails if the provider was out of reach then. */
  Future<List<JsonWebKey>> fresh() {
    return fetchUnless(pause);
  }

  /** Fetches them unless the last request is younger than this, and was answered or is recent. */
  private synchronized Future<List<JsonWebKey>> fetchUnless(long younger) {
    long now = nanoTime.getAsLong();
    long age = latest == null ? Long.MAX_VALUE : now - askedAt;
    boolean isMissed = latest != null && latest.failed() && age >= pause;
    if (age >= younger || isMissed) {
      askedAt = now;
      latest = provider.get().onSuccess(keys -> known = keys);
    }
    return latest;
  }
}
