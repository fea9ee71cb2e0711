package org.hito.metrics.rebuild.app;

import java.time.Instant;
import java.util.Optional;

/** What this service has published so far. */
public interface Published {

  /** When the newest of its facts was recorded; empty if the topics hold none. */
  Optional<Instant> newestRecordedAt();
}
