package org.hito.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hito.kit.facts.FactMessages;

/** How facts leave the outbox. */
@ConfigMapping(prefix = FactMessages.RELAY)
public interface RelaySettings {

  /** False if a connector reads {@link FactMessages} instead. */
  boolean enabled();

  /** The maximal number of facts per pass. */
  @WithDefault("500")
  int batch();

  /** How often to try again while another replica is sending. */
  @WithDefault("20ms")
  Duration busyPoll();

  /** How often to look for facts whose own replica could not send them. */
  @WithDefault("250ms")
  Duration idlePoll();

  /** How long to wait after a failed pass. */
  @WithDefault("500ms")
  Duration backOff();

  /** How long Kafka may take to acknowledge; limits the duration of a pass's transaction. */
  @WithDefault("10s")
  Duration delivery();
}
