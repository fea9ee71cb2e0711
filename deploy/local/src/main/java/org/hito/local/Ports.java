package org.hito.local;

/**
 * Where everything listens on 127.0.0.1.
 *
 * @param gateway the public door; initiative-, meeting- and metrics-service use the next three
 * @param management health and metrics of the gateway; the services' use the next three
 * @param postgres PostgreSQL
 * @param kafka Kafka; its controller uses the next one
 */
public record Ports(int gateway, int management, int postgres, int kafka) {
  /** From the API to management, and from management to debuggers. */
  static final int OFFSET = 1000;

  static final int HIGHEST = 60_000;

  /** The documented defaults. */
  public static Ports usual() {
    return new Ports(8080, 9080, 15432, 19092);
  }

  /** Eleven consecutive ports, for a platform that runs next to another one. */
  public static Ports from(int first) {
    return new Ports(first, first + 4, first + 8, first + 9);
  }

  int kafkaController() {
    return kafka + 1;
  }
}
