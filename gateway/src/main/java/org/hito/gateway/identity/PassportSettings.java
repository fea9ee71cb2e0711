package org.hito.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the gateway vouches for callers to the services. */
@ConfigMapping(prefix = "hito.passport")
public interface PassportSettings {

  /** File of the signing key: PEM, PKCS#8, elliptic curve P-256. A path or a file: address. */
  Optional<String> privateKeyLocation();

  /** How long a passport is valid. */
  @WithDefault("60S")
  Duration lifetime();

  /** How long a passport is reused for the same caller; less than its lifetime. */
  @WithDefault("30S")
  Duration reuse();
}
