package org.hito.gateway.events;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts are streamed to HTTP subscribers. */
@ConfigMapping(prefix = "hito.events")
public interface EventSettings {

  /**
   * Maximum number of facts in memory. A subscriber further behind is disconnected and resumes from
   * the log.
   */
  @WithDefault("16384")
  int ringEntries();

  /** Maximum number of bytes of facts in memory. */
  @WithDefault("33554432")
  long ringBytes();

  /** How often a stream sends its position. */
  @WithDefault("5S")
  Duration heartbeat();

  /** How often to look for new topics and partitions. */
  @WithDefault("30S")
  Duration discovery();

  /** How long a subscriber may take nothing before it is disconnected. */
  @WithDefault("30S")
  Duration patience();

  /** How long a new replica that cannot reach the log reports that it is not ready. */
  @WithDefault("30S")
  Duration startGrace();

  /** Number of subscribers for which the log is read at the same time; others wait for a turn. */
  @WithDefault("4")
  int catchUps();

  /**
   * Maximum number of bytes read from the log and not yet sent, of all subscribers together; at
   * least 2,228,224 (one slice).
   */
  @WithDefault("32M")
  MemorySize catchUpBytes();
}
