package org.hito.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much one caller may ask of one replica. */
@ConfigMapping(prefix = "hito.limits")
public interface LimitSettings {

  /** Requests per caller and window. */
  @WithDefault("12000")
  long requests();

  /** Length of a window. */
  @WithDefault("60S")
  Duration window();

  /**
   * Exchanges a caller may have under way with one service; by default a quarter of the connections
   * to it.
   */
  OptionalInt placesPerCaller();

  /** Open streams per caller. */
  @WithDefault("100")
  int streamsPerCaller();

  /** Open streams in total. */
  @WithDefault("10000")
  int streams();
}
