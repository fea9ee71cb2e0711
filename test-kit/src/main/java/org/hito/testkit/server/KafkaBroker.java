package org.hito.testkit.server;

/** One Kafka broker whose address and data survive {@link #stop()} and {@link #start()}. */
public interface KafkaBroker {
  /** Address for clients, as {@code host:port}. */
  String bootstrapServers();

  /** Takes the broker away: clients see it gone, its records stay. Stopping twice is harmless. */
  void stop();

  /** Brings it back at the same address. Starting twice is harmless. */
  void start();
}
