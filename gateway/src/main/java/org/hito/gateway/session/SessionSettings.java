package org.hito.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long people stay signed in to the dashboard. */
@ConfigMapping(prefix = "hito.sessions")
public interface SessionSettings {

  /**
   * Secrets that seal the cookies of sessions: the first seals, and each of them opens. They must
   * be the same on all replicas; without one a secret is generated, and sessions end with the
   * process.
   */
  Optional<List<String>> keys();

  /** The longest lifetime of a session after signing in. */
  @WithDefault("12H")
  Duration lifetime();
}
