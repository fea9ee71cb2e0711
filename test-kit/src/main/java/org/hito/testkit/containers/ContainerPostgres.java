package org.hito.testkit.containers;

import org.hito.testkit.server.PostgresServer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container, which Testcontainers removes after the JVM ended. */
public final class ContainerPostgres {
  private ContainerPostgres() {}

  /**
   * Starts a server.
   *
   * @param image for example {@code postgres:18-alpine}, or any compatible substitute
   */
  @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
  public static PostgresServer start(String image) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
            .withEnv(
                "POSTGRES_INITDB_ARGS",
                "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8");
    container.setCommand("postgres", "-c", "shared_preload_libraries=pg_stat_statements");
    container.start();
    return new PostgresServer(
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getUsername(),
        container.getPassword());
  }
}
