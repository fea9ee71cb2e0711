package org.hito.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** Maps paths to services. A path that is not listed is not routed. */
final class RouteTable {

  private static final String BASE = "/api/v1/";

  private static final Map<String, Upstream> COLLECTIONS =
      Stream.of(Kind.values())
          .collect(
              Collectors.toMap(kind -> kind.collection().substring(BASE.length()), Kind::owner));

  /** Sub-resources that another service derives: collection/…/member. */
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
