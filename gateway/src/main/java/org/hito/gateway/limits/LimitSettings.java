package org.hito.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much one caller may request from one replica, or from all of them together. */
@ConfigMapping(prefix = "hito.limits")
public interface LimitSettings {

  /** Requests per caller and window. */
  @WithDefault("12000")
  long requests();

  /** Length of a window. */
  @WithDefault("60S")
  Duration window();

  /** Whether requests and failed sign-ins are counted for all replicas together. */
  @WithDefault("false")
  boolean shared();

  /** Failed sign-ins from one address in a minute. */
  @WithDefault("20")
  long signInFailures();

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
