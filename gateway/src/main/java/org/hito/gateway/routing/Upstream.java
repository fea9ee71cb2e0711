package org.hito.gateway.routing;

/** The services behind the gateway. */
public enum Upstream {
  INITIATIVE("initiative-service"),
  MEETING("meeting-service"),
  METRICS("metrics-service");

  private final String audience;

  Upstream(String audience) {
    this.audience = audience;
  }

  /** What a passport for this service carries as {@code aud}. */
  public String audience() {
    return audience;
  }
}
