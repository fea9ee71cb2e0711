package org.hito.gateway.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts are delivered to webhooks. */
@ConfigMapping(prefix = "hito.webhooks")
public interface WebhookSettings {

  /** Subscriptions of one agency. */
  @WithDefault("20")
  int perAgency();

  /** Whether sinks may be private and without TLS: for tests and local runs only. */
  @WithDefault("false")
  boolean privateSinks();

  /** How long a receiver may take for its answer. */
  @WithDefault("15S")
  Duration timeout();

  /** How long a replica keeps its subscriptions after it last renewed its leases. */
  @WithDefault("10S")
  Duration lease();

  /** Attempts of one subscription at a time. */
  @WithDefault("8")
  int attemptsPerSubscription();

  /** Attempts of a replica at a time; each subscription may have one beyond these. */
  @WithDefault("64")
  int attempts();

  /** How long the delivery log keeps attempts. */
  @WithDefault("7D")
  Duration logRetention();

  /** How long an old secret is used together with its successor. */
  @WithDefault("1D")
  Duration rotationGrace();
}
