package org.hito.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts leave the outbox. */
@ConfigMapping(prefix = "hito.outbox.relay")
public interface RelaySettings {

  /** Off where a change-data-capture connector reads the fact log instead. */
  @WithDefault("true")
  boolean enabled();

  /** How many facts one pass sends at most. */
  @WithDefault("500")
  int batch();

  /** How often to look for what other replicas wrote while facts are flowing. */
  @WithDefault("20ms")
  Duration busyPoll();

  /** How often to look when nothing has flowed for a second. */
  @WithDefault("250ms")
  Duration idlePoll();

  /** How long to wait after a failed pass. */
  @WithDefault("500ms")
  Duration backOff();

  /** How long Kafka may take to acknowledge; bounds the transaction a pass holds open. */
  @WithDefault("10s")
  Duration delivery();
}
