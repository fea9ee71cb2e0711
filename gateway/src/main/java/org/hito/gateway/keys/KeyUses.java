package org.hito.gateway.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.hito.gateway.keys.store.KeyStore;
import org.jboss.logging.Logger;

/** Notes when keys were used last, once a minute for each and beside the request. */
@ApplicationScoped
public class KeyUses {

  private static final Logger LOG = Logger.getLogger(KeyUses.class);
  private static final Duration APART = Duration.ofMinutes(1);

  private final KeyStore store;
  private final Cache<String, Boolean> noted =
      Caffeine.newBuilder().expireAfterWrite(APART).build();

  KeyUses(KeyStore store) {
    this.store = store;
  }

  void note(String id) {
    if (noted.asMap().putIfAbsent(id, true) == null) {
      store
          .used(id, Instant.now())
          .subscribe()
          .with(done -> {}, failure -> LOG.debugf(failure, "use of a key not noted: id=%s", id));
    }
  }
}
