package org.hito.gateway.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hito.gateway.keys.domain.KeyTerms;

/** How API keys are issued. */
@ConfigMapping(prefix = "hito.keys")
public interface KeySettings {

  /** Mixed into the hashes of keys; a key issued with another pepper is not recognised. */
  Optional<String> pepper();

  /** The lifetime of a key that is issued without an end. */
  @WithDefault("90D")
  Duration lifetime();

  /** The longest lifetime a key can be given. */
  @WithDefault("365D")
  Duration longestLifetime();

  /** How long a key is still accepted after a rotation. */
  @WithDefault("7D")
  Duration rotationGrace();

  default KeyTerms terms() {
    return new KeyTerms(lifetime(), longestLifetime(), rotationGrace());
  }
}
