package org.hito.kit;

import io.smallrye.config.ConfigMapping;

/** Who this service is. */
@ConfigMapping(prefix = "hito.service")
public interface ServiceSettings {

  /** Its name, the audience of its passports: {@code meeting-service}. */
  String name();

  /** The CloudEvents source of its facts: {@code /services/meetings}. */
  String source();
}
