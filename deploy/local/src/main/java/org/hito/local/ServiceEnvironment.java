package org.hito.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hito.testkit.server.Database;

/** The settings of each service in a local run, as environment variables. */
record ServiceEnvironment(Settings settings, PassportKeyFiles keys) {
  static final String HOST = "127.0.0.1";
  // the zone of most of what the catalogue tracks
  private static final String ZONE = "America/Panama";

  Map<String, String> of(Service service) {
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
    environment.put("HITO_ZONE", System.getenv().getOrDefault("HITO_ZONE", ZONE));
    database(service, environment);
    if (service == Service.GATEWAY) {
      outer(environment);
    } else {
      inner(environment);
    }
    return environment;
  }

  private void database(Service service, Map<String, String> environment) {
    Database database = Database.local(HOST, settings.ports().postgres(), service.database());
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("HITO_MIGRATE_AT_START", "true");
  }

  private void inner(Map<String, String> environment) {
    // there is no load balancer that must notice the stop
    environment.put("QUARKUS_SHUTDOWN_DELAY", "0s");
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicKey().toUri().toString());
  }

  private void outer(Map<String, String> environment) {
    environment.put("QUARKUS_PROFILE", "local");
    environment.put("HITO_PASSPORT_PRIVATE_KEY_LOCATION", keys.privateKey().toUri().toString());
    Stream.of(Service.values())
        .filter(service -> service != Service.GATEWAY)
        .forEach(
            service ->
                environment.put(
                    "HITO_UPSTREAMS_" + service.name(),
                    "http://" + HOST + ":" + service.port(settings.ports())));
  }
}
