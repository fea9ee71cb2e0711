package org.hito.gateway.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many links there may be. */
@ConfigMapping(prefix = "hito.links")
public interface LinkSettings {

  /** Links of one agency that are not revoked. */
  @WithDefault("100")
  int perAgency();
}
