package org.hito.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much one caller may ask of a replica. */
@ConfigMapping(prefix = "hito.limits")
public interface LimitSettings {

  /** Requests of one caller in a window. */
  @WithDefault("12000")
  long requests();

  /** How long a window is. */
  @WithDefault("60S")
  Duration window();

  /**
   * Exchanges one caller may have with one service at a time; a quarter of the connections to it
   * unless set.
   */
  OptionalInt placesPerCaller();

  /** Streams one caller may have open. */
  @WithDefault("100")
  int streamsPerCaller();

  /** Streams that may be open in all. */
  @WithDefault("10000")
  int streams();
}
