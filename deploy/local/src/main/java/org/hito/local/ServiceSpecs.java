package org.hito.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hito.local.check.StartFailure;
import org.hito.local.process.ServiceSpec;
import org.hito.testkit.server.Database;

/** How the four packaged services are started for a local run. */
final class ServiceSpecs {
  private static final String HOST = "127.0.0.1";
  // where most of what the catalogue tells of is done; another may be named to the launcher
  private static final String ZONE = "America/Panama";
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Settings settings;
  private final PassportKeyFiles keys;

  private ServiceSpecs(Settings settings, PassportKeyFiles keys) {
    this.settings = settings;
    this.keys = keys;
  }

  /**
   * All four.
   *
   * @throws StartFailure when one is not packaged
   */
  static List<ServiceSpec> of(Settings settings, PassportKeyFiles keys) {
    ServiceSpecs specs = new ServiceSpecs(settings, keys);
    return Stream.of(Service.values()).map(specs::spec).toList();
  }

  private ServiceSpec spec(Service service) {
    Path jar = service.jar(settings.repository());
    if (!Files.exists(jar)) {
      throw new StartFailure(
          service.module()
              + " is not packaged: "
              + jar
              + " is missing; build it with ./mvnw -DskipTests package");
    }
    List<String> command =
        List.of(
            JAVA,
            "-Xmx256m",
            "-XX:+UseSerialGC",
            // four services warm up on few cores: half the start-up time for less top speed
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            jar.toString());
    URI ready =
        URI.create(
            "http://" + HOST + ":" + service.managementPort(settings.ports()) + "/q/health/ready");
    String address = "http://localhost:" + service.port(settings.ports());
    return new ServiceSpec(service.module(), command, environment(service), address, ready);
  }

  private Map<String, String> environment(Service service) {
    Ports ports = settings.ports();
    Map<String, String> environment = new TreeMap<>();
    environment.put("QUARKUS_HTTP_HOST", HOST);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(ports)));
    environment.put("QUARKUS_MANAGEMENT_HOST", HOST);
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(service.managementPort(ports)));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", HOST + ":" + ports.kafka());
    // the broker waits this long for a killed service before the next one gets its partitions
    environment.put("KAFKA_SESSION_TIMEOUT_MS", "10000");
    environment.put("HITO_PUBLIC_URL", "http://localhost:" + Service.GATEWAY.port(ports));
    service.database().ifPresentOrElse(name -> inner(name, environment), () -> outer(environment));
    return environment;
  }

  private void inner(String name, Map<String, String> environment) {
    Database database = Database.local(HOST, settings.ports().postgres(), name);
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("HITO_ZONE", System.getenv().getOrDefault("HITO_ZONE", ZONE));
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicKey().toUri().toString());
  }

  private void outer(Map<String, String> environment) {
    environment.put("QUARKUS_PROFILE", "local");
    environment.put("HITO_PASSPORT_PRIVATE_KEY_LOCATION", keys.privateKey().toUri().toString());
    Stream.of(Service.values())
        .filter(service -> service.database().isPresent())
        .forEach(
            service ->
                environment.put(
                    "HITO_UPSTREAMS_" + service.name(),
                    "http://" + HOST + ":" + service.port(settings.ports())));
  }
}
