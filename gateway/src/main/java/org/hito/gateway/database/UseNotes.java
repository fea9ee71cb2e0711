package org.hito.gateway.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/** Notes when things were used last, once a minute for each and beside the request. */
public final class UseNotes {

  private static final Logger LOG = Logger.getLogger(UseNotes.class);
  private static final Duration APART = Duration.ofMinutes(1);

  private final BiFunction<String, Instant, Uni<Void>> write;
  private final Cache<String, Boolean> noted =
      Caffeine.newBuilder().expireAfterWrite(APART).build();

  /**
   * @param write writes when the thing of an id was used
   */
  public UseNotes(BiFunction<String, Instant, Uni<Void>> write) {
    this.write = write;
  }

  public void note(String id) {
    if (noted.asMap().putIfAbsent(id, true) == null) {
      write
          .apply(id, Instant.now())
          .subscribe()
          .with(done -> {}, failure -> LOG.debugf(failure, "use not noted: id=%s", id));
    }
  }
}
