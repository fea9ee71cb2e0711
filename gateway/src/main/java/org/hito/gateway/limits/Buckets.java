package org.hito.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Token buckets, one for each caller, which refill evenly. They belong to this replica; taken
 * tokens can be settled with other replicas afterwards, so that no request waits for it.
 */
final class Buckets {

  private static final int CALLERS_REMEMBERED = 100_000;

  private final long capacity;
  private final Duration window;
  private final LoadingCache<String, Bucket> buckets;
  private final boolean shared;
  private final Map<String, Long> taken = new ConcurrentHashMap<>();

  /**
   * @param shared whether taken tokens are recorded, to be settled with other replicas
   */
  Buckets(long capacity, Duration window, boolean shared) {
    this.capacity = capacity;
    this.window = window;
    this.shared = shared;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(CALLERS_REMEMBERED)
            // a bucket not used for a window is full again
            .expireAfterAccess(window)
            .build(caller -> bucket());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, window))
        .build();
  }

  long capacity() {
    return capacity;
  }

  Duration window() {
    return window;
  }

  /** Takes a token if there is one. */
  ConsumptionProbe take(String caller) {
    ConsumptionProbe left = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    if (shared && left.isConsumed() && taken.size() < CALLERS_REMEMBERED) {
      taken.merge(caller, 1L, Long::sum);
    }
    return left;
  }

  /** How long it takes until there is a token again; zero if there is one. */
  Duration wait(String caller) {
    return Duration.ofNanos(
        buckets.get(caller).estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /** The tokens taken since the last call, for at most a number of callers. */
  Map<String, Long> takeTaken(int most) {
    Map<String, Long> some = new HashMap<>();
    taken.keySet().stream()
        .limit(most)
        .toList()
        .forEach(caller -> some.put(caller, taken.remove(caller)));
    return some;
  }

  /** Keeps taken tokens for a later settlement. */
  void putBack(Map<String, Long> some) {
    some.forEach((caller, tokens) -> taken.merge(caller, tokens, Long::sum));
  }

  /** Lowers a caller's tokens to what is left after the settlement. */
  void leave(String caller, long tokens) {
    Bucket bucket = buckets.get(caller);
    long left = tokens - taken.getOrDefault(caller, 0L);
    long excess = bucket.getAvailableTokens() - Math.max(left, 0);
    if (excess > 0) {
      bucket.tryConsumeAsMuchAsPossible(excess);
    }
  }
}
