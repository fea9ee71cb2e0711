package org.hito.kit.listing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.kit.cursor.CursorSeal;

/** Gives the lists of a service their seal. */
class CursorSeals {

  @Produces
  @Singleton
  CursorSeal seal(@ConfigProperty(name = "hito.cursor.secret") Optional<String> secret) {
    return new CursorSeal(secret);
  }
}
