package org.hito.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.local.Platform;
import org.hito.local.Service;
import org.hito.testkit.server.Database;
import org.hito.testkit.server.PostgresServer;

/**
 * One more process of a service of the platform under test.
 *
 * @param database a database of the user whom the service has
 */
record ExtraReplica(Platform platform, Service service, String database) {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Starts it as a server, or with arguments as a command. */
  Process start(Map<String, String> settings, String... arguments) throws IOException {
    Path jar =
        RunningPlatform.REPOSITORY
            .resolve(service.module())
            .resolve(Path.of("target", "quarkus-app", "quarkus-run.jar"));
    List<String> command =
        new ArrayList<>(
            List.of(JAVA, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(Path.of("target"), "beside-", ".log").toFile());
    builder.environment().putAll(platform.environment(service));
    PostgresServer server = platform.postgres();
    Database other = Database.local(server.host(), server.port(), database);
    builder.environment().put("QUARKUS_DATASOURCE_REACTIVE_URL", other.reactiveUrl());
    builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", other.jdbcUrl());
    builder.environment().put("HITO_MIGRATE_AT_START", "false");
    builder.environment().putAll(settings);
    return builder.start();
  }

  /** Runs a command and returns its exit code. */
  int run(String... arguments) throws IOException, InterruptedException {
    return start(Map.of(), arguments).waitFor();
  }
}
