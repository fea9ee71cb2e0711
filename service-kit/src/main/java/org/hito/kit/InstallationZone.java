package org.hito.kit;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The time zone of the installation's days: {@code HITO_ZONE}. */
final class InstallationZone {

  private InstallationZone() {}

  /** Reads its name; an unknown zone keeps the service from starting. */
  static ZoneId parse(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new ConfigurationException(
          "HITO_ZONE (hito.zone) is not a time zone: '"
              + name
              + "'. Give the name of one, such as America/Panama.",
          unknown);
    }
  }
}
