package org.hito.gateway.keys;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hito.gateway.database.RecentRows;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyText;
import org.hito.gateway.keys.store.KeyHashes;
import org.hito.gateway.keys.store.KeyStore;
import org.hito.gateway.keys.store.StoredKey;

/** A cache of recently used keys. A revocation by another replica takes effect within 5 s. */
@ApplicationScoped
public class VerifiedKeys {

  private final RecentRows<StoredKey> lately;
  private final KeyHashes hashes;

  VerifiedKeys(KeyStore store, KeySettings settings) {
    this.lately = new RecentRows<>(store::find);
    this.hashes = new KeyHashes(settings.pepper());
  }

  /** The key with this text; empty if there is none. */
  public Uni<Optional<ApiKey>> find(KeyText text) {
    return lately
        .get(text.id())
        .map(
            stored ->
                stored != null && hashes.match(text, stored.hash())
                    ? Optional.of(stored.key())
                    : Optional.empty());
  }

  /** Reads a key that has changed from the database again. */
  public void forget(String id) {
    lately.forget(id);
  }
}
