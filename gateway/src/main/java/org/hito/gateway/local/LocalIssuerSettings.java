package org.hito.gateway.local;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The issuer of tokens for people who try the platform on their own machine. */
@ConfigMapping(prefix = "hito.local.issuer")
public interface LocalIssuerSettings {

  /** Refused outside the profiles local and test. */
  @WithDefault("false")
  boolean enabled();

  /** The one secret of all local clients; it protects nothing, loopback does. */
  @WithDefault("local")
  String secret();

  /** How long a token is valid. */
  @WithDefault("8H")
  Duration lifetime();
}
