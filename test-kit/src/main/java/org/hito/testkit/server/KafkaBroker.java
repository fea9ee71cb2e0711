package org.hito.testkit.server;

/** One Kafka broker whose address and data survive {@link #stop()} and {@link #start()}. */
public interface KafkaBroker {
  /** Address for clients, as {@code host:port}. */
  String bootstrapServers();

  /** Stops the broker and keeps its records. Does nothing if it is stopped. */
  void stop();

  /** Starts the broker at the same address as before. Does nothing if it runs. */
  void start();
}
