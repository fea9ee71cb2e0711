package org.hito.gateway.keys;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyText;
import org.hito.gateway.keys.store.KeyHashes;
import org.hito.gateway.keys.store.KeyStore;
import org.hito.gateway.keys.store.StoredKey;

/**
 * The keys that were shown lately, as the database had them then. Each is asked for again after
 * some seconds, so that a revocation by another replica takes effect within 5 s: what an answer may
 * take, and this.
 */
@ApplicationScoped
public class VerifiedKeys {

  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int REMEMBERED_AT_MOST = 10_000;

  private final KeyStore store;
  private final KeyHashes hashes;
  private final AsyncCache<String, StoredKey> lately =
      Caffeine.newBuilder().maximumSize(REMEMBERED_AT_MOST).expireAfterWrite(LIFE).buildAsync();

  VerifiedKeys(KeyStore store, KeySettings settings) {
    this.store = store;
    this.hashes = new KeyHashes(settings.pepper());
  }

  /** The key with this text; empty if there is none. */
  public Uni<Optional<ApiKey>> find(KeyText text) {
    return Uni.createFrom()
        .completionStage(
            () ->
                lately.get(
                    text.id(), (id, executor) -> store.find(id).subscribeAsCompletionStage()))
        .emitOn(EventLoop.current())
        .map(
            stored ->
                stored != null && hashes.match(text, stored.hash())
                    ? Optional.of(stored.key())
                    : Optional.empty());
  }

  /** Asks the database again for a key that has changed. */
  public void forget(String id) {
    lately.synchronous().invalidate(id);
  }
}
