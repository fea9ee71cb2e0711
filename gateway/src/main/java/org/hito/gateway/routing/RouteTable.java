package org.hito.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.gateway.upstream.Upstream;

/** Maps paths to services. A path that is not listed is not routed. */
final class RouteTable {

  private static final String BASE = "/api/v1/";

  private static final Map<String, Upstream> COLLECTIONS =
      Map.of(
          "organisations", Upstream.INITIATIVE,
          "strategies", Upstream.INITIATIVE,
          "initiatives", Upstream.INITIATIVE,
          "forums", Upstream.MEETING,
          "meetings", Upstream.MEETING,
          "commitments", Upstream.MEETING,
          "indicators", Upstream.METRICS,
          "gates", Upstream.METRICS);

  /** Members of a collection that another service derives: collection/…/member. */
  private static final Map<String, Upstream> DERIVED =
      Map.of(
          "organisations/record", Upstream.MEETING,
          "strategies/scorecard", Upstream.METRICS);

  private RouteTable() {}

  /**
   * The service for a path.
   *
   * @param path normalised, without query
   */
  static Optional<Upstream> upstreamOf(String path) {
    if (!path.startsWith(BASE)) {
      return Optional.empty();
    }
    List<String> segments = List.of(path.substring(BASE.length()).split("/"));
    String collection = segments.get(0);
    if (segments.size() == 3) {
      Upstream derived = DERIVED.get(collection + "/" + segments.get(2));
      if (derived != null) {
        return Optional.of(derived);
      }
    }
    return Optional.ofNullable(COLLECTIONS.get(collection));
  }
}
