package org.hito.catalog.platform;

import java.util.Optional;

/** What the caller shows to be let in. */
@FunctionalInterface
public interface AccessToken {

  /** A token that is valid now; empty for a caller who only reads what is public. */
  Optional<String> current();
}
