package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** PostgreSQL has enough connections for the full pools of the maximal number of replicas. */
final class Connections implements Check {
  // the server keeps some for its superuser, and people need some
  private static final int KEPT = 10;
  // quarkus.datasource.jdbc.max-size of all servers
  private static final int FOR_MIGRATIONS = 2;

  @Override
  public List<String> violations(Manifests manifests) {
    int most = 0;
    for (JsonNode server : manifests.of("Deployment")) {
      int pool =
          Integer.parseInt(
              Environment.of(server, manifests).value("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE"));
      // one more during an update
      most += (Scaling.most(manifests, server) + 1) * (pool + FOR_MIGRATIONS);
    }
    int needed = most + KEPT;
    return manifests.of("Cluster").stream()
        .map(cluster -> cluster.at("/spec/postgresql/parameters/max_connections").asInt())
        .filter(offered -> offered < needed)
        .map(offered -> "pools may need " + needed + " connections, there are " + offered)
        .toList();
  }
}
