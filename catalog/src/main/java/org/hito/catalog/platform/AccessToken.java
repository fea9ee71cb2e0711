package org.hito.catalog.platform;

import java.util.Optional;

/** The caller's access token. */
@FunctionalInterface
public interface AccessToken {

  /** A valid token; empty for a caller that reads public data only. */
  Optional<String> current();
}
