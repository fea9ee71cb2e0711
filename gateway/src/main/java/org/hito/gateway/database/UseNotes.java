package org.hito.gateway.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Records when things were last used, at most once a minute for each, without delaying the request.
 */
public final class UseNotes {

  private static final Logger LOG = Logger.getLogger(UseNotes.class);
  private static final Duration APART = Duration.ofMinutes(1);

  private final BiFunction<String, Instant, Uni<Void>> write;
  private final Cache<String, Boolean> noted =
      Caffeine.newBuilder().expireAfterWrite(APART).build();

  /**
   * @param write records the use of the thing with an id
   */
  public UseNotes(BiFunction<String, Instant, Uni<Void>> write) {
    this.write = write;
  }

  public void note(String id) {
    if (noted.asMap().putIfAbsent(id, true) == null) {
      write
          .apply(id, Instant.now())
          .subscribe()
          .with(done -> {}, failure -> LOG.debugf(failure, "use not recorded: id=%s", id));
    }
  }
}
