package org.hito.gateway.upstream;

/** The services behind the gateway. */
public enum Upstream {
  INITIATIVE("initiative-service", "organisations"),
  MEETING("meeting-service", "forums"),
  METRICS("metrics-service", "gates");

  private final String audience;
  private final String collection;

  Upstream(String audience, String collection) {
    this.audience = audience;
    this.collection = collection;
  }

  /** What a service that is well can read at any time, and quickly. */
  String probePath() {
    return "/api/v1/" + collection + "?limit=1";
  }

  /** What a passport for this service carries as {@code aud}. */
  public String audience() {
    return audience;
  }
}
