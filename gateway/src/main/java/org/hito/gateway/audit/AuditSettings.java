package org.hito.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the audit log is kept. */
@ConfigMapping(prefix = "hito.audit")
public interface AuditSettings {

  /** How long entries are kept. */
  @WithDefault("400D")
  Duration retention();

  /** Entries buffered in memory during an outage of the database; more are dropped and counted. */
  @WithDefault("10000")
  int waiting();
}
