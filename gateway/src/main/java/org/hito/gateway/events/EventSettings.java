package org.hito.gateway.events;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts are streamed to HTTP subscribers. */
@ConfigMapping(prefix = "hito.events")
public interface EventSettings {

  /** Facts held in memory at most; a subscriber further behind is cut and resumes from the log. */
  @WithDefault("16384")
  int ringEntries();

  /** Bytes of facts held in memory at most. */
  @WithDefault("33554432")
  long ringBytes();

  /** How often a stream shows that it lives, and where it stands. */
  @WithDefault("5S")
  Duration heartbeat();

  /** How often new topics and partitions are looked for. */
  @WithDefault("30S")
  Duration discovery();

  /** How long a subscriber may take nothing of what it was sent before it is cut. */
  @WithDefault("30S")
  Duration patience();

  /** How long a fresh replica that does not reach the log yet says that it is not ready. */
  @WithDefault("30S")
  Duration startGrace();

  /** Subscribers the log is read for at the same time; they take turns. */
  @WithDefault("4")
  int catchUps();

  /**
   * Bytes that may be read from the log and not yet sent, for all subscribers together; at least
   * one slice (2,228,224).
   */
  @WithDefault("32M")
  MemorySize catchUpBytes();
}
