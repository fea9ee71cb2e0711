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

  /** A path that a healthy service always answers quickly. */
  String probePath() {
    return "/api/v1/" + collection + "?limit=1";
  }

  /** The {@code aud} of a passport for this service. */
  public String audience() {
    return audience;
  }
}
