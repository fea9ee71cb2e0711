package org.hito.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The four processes of a platform; their order determines the ports. */
public enum Service {
  GATEWAY(0, "gateway", "gateway"),
  INITIATIVE(1, "initiative-service", "initiative"),
  MEETING(2, "meeting-service", "meeting"),
  METRICS(3, "metrics-service", "metrics");

  private final int place;
  private final String module;
  private final String database;

  Service(int place, String module, String database) {
    this.place = place;
    this.module = module;
    this.database = database;
  }

  /** Its folder in the repository, which is also its name. */
  public String module() {
    return module;
  }

  /** The database it owns. */
  public String database() {
    return database;
  }

  /** The service whose module has this name. */
  static Optional<Service> named(String module) {
    return Stream.of(values()).filter(service -> service.module.equals(module)).findFirst();
  }

  static List<String> databases() {
    return Stream.of(values()).map(Service::database).toList();
  }

  int port(Ports ports) {
    return ports.gateway() + place;
  }

  int managementPort(Ports ports) {
    return ports.management() + place;
  }

  /** Where a debugger attaches, if the service is started for one. */
  int debugPort(Ports ports) {
    return managementPort(ports) + Ports.OFFSET;
  }

  Path jar(Path repository) {
    return repository.resolve(Path.of(module, "target", "quarkus-app", "quarkus-run.jar"));
  }

  /** An archive of the classes that it loads, if there is one. */
  Path classes(Path repository) {
    return repository.resolve(Path.of(module, "target", "classes.jsa"));
  }
}
