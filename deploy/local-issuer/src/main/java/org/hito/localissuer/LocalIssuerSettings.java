package org.hito.localissuer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the issuer for people who try the platform on their own machine. */
@ConfigMapping(prefix = "hito.local.issuer")
public interface LocalIssuerSettings {

  /** Refused outside the profiles local and test. */
  @WithDefault("false")
  boolean enabled();

  /** The secret of every local client. It protects nothing; listening on loopback only does. */
  @WithDefault("local")
  String secret();

  /** How long a token is valid. */
  @WithDefault("8H")
  Duration lifetime();
}
