package org.hito.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long the gateway waits for them. */
@ConfigMapping(prefix = "hito.upstreams")
public interface UpstreamSettings {

  /** Base address of initiative-service, without a path. */
  @WithDefault("http://localhost:8081")
  URI initiative();

  /** Base address of meeting-service, without a path. */
  @WithDefault("http://localhost:8082")
  URI meeting();

  /** Base address of metrics-service, without a path. */
  @WithDefault("http://localhost:8083")
  URI metrics();

  /** Connections to one service at most. */
  @WithDefault("128")
  int poolSize();

  /** Requests that may wait for a connection to one service. */
  @WithDefault("512")
  int queueSize();

  /**
   * How large a body the services take, their own {@code hito.max-body-size}: who asks before it
   * sends is told at once.
   */
  @WithDefault("512K")
  MemorySize maxBodySize();

  /** How long getting a connection may take. */
  @WithDefault("1S")
  Duration connectTimeout();

  /** How long a service may stay silent once it has the whole request. */
  @WithDefault("10S")
  Duration readTimeout();

  /**
   * How long a client may stop half-way through its request or its answer before it loses its
   * connection to the service.
   */
  @WithDefault("10S")
  Duration clientPatience();

  /** How often a service that is left alone is asked whether it is back. */
  @WithDefault("500ms")
  Duration circuitDelay();

  default URI of(Upstream upstream) {
    return switch (upstream) {
      case INITIATIVE -> initiative();
      case MEETING -> meeting();
      case METRICS -> metrics();
    };
  }
}
