package org.hito.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hito.local.check.StartFailure;
import org.hito.local.process.ServiceSpec;

/** How the four services are started for a local run: packaged, or by hand in dev mode. */
record ServiceSpecs(Settings settings, ServiceEnvironment environment) {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final List<String> LEAN =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          // four services warm up on few cores: this halves the start-up time at the cost of peak
          // speed
          "-XX:TieredStopAtLevel=1",
          // more than a start needs; with less the JVM would grow the heap by full collections
          "-XX:MetaspaceSize=128m",
          "-XX:+ExitOnOutOfMemoryError");

  /**
   * All four.
   *
   * @throws StartFailure when one that the run starts is not packaged
   */
  static List<ServiceSpec> of(Settings settings, PassportKeyFiles keys) {
    ServiceSpecs specs = new ServiceSpecs(settings, new ServiceEnvironment(settings, keys));
    return Stream.of(Service.values()).map(specs::spec).toList();
  }

  private ServiceSpec spec(Service service) {
    Ports ports = settings.ports();
    URI ready =
        URI.create(
            "http://%s:%d/q/health/ready"
                .formatted(ServiceEnvironment.HOST, service.managementPort(ports)));
    String address = "http://localhost:" + service.port(ports);
    boolean debugged = settings.debugged().contains(service);
    return new ServiceSpec(
        service.module(),
        settings.without().contains(service) ? devMode(service) : packaged(service, debugged),
        environment.of(service),
        debugged ? address + ", debugger on " + debugAddress(service) : address,
        ready);
  }

  private List<String> packaged(Service service, boolean debugged) {
    Path jar = service.jar(settings.repository());
    if (!Files.exists(jar)) {
      throw new StartFailure(
          service.module()
              + " is not packaged: "
              + jar
              + " is missing; build it with ./mvnw -DskipTests package");
    }
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(LEAN);
    if (debugged) {
      command.add(
          "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=" + debugAddress(service));
    }
    command.addAll(archive(jar, service.classes(settings.repository())));
    command.addAll(List.of("-jar", jar.toString()));
    return List.copyOf(command);
  }

  /** The classes of an earlier start of this package, recorded by its integration tests. */
  private static List<String> archive(Path jar, Path classes) {
    return classes.toFile().lastModified() > jar.toFile().lastModified()
        ? List.of("-XX:SharedArchiveFile=" + classes)
        : List.of();
  }

  /** Maven's command; with the modules the service is made of, so that their sources count too. */
  private static List<String> devMode(Service service) {
    return List.of("./mvnw", "-Dquick", "-pl", service.module(), "-am", "quarkus:dev");
  }

  private String debugAddress(Service service) {
    return ServiceEnvironment.HOST + ":" + service.debugPort(settings.ports());
  }
}
