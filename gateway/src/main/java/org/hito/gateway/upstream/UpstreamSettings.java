package org.hito.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Addresses of the services and limits towards them. */
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

  /** Maximum number of connections to one service. */
  @WithDefault("128")
  int poolSize();

  /** Maximum number of requests that wait for a connection to one service. */
  @WithDefault("512")
  int queueSize();

  /**
   * The largest body the services accept (their {@code hito.max-body-size}), to answer {@code
   * Expect: 100-continue}.
   */
  @WithDefault("512K")
  MemorySize maxBodySize();

  /** Maximum time to get a connection. */
  @WithDefault("1S")
  Duration connectTimeout();

  /** How long a service may be silent after it has received the whole request. */
  @WithDefault("10S")
  Duration readTimeout();

  /** How long a service may take to answer its part of a view of several services. */
  @WithDefault("3S")
  Duration questionTimeout();

  /**
   * How long a client may stall in its request or response before it loses its connection to the
   * service.
   */
  @WithDefault("10S")
  Duration clientPatience();

  /**
   * How long a client may take to send its request, and to take its response, before it loses its
   * connection to the service however steadily it moves.
   */
  @WithDefault("5M")
  Duration clientDeadline();

  /** How often a service is probed while its circuit is open. */
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
