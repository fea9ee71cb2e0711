package org.hito.local;

import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.hito.local.check.StartFailure;

/**
 * The settings of a local run.
 *
 * @param repository the root of the repository, which holds the packaged services
 * @param directory where this run keeps its data, keys, logs and notes
 * @param ports where everything listens
 * @param fresh whether to delete the data of earlier runs first
 * @param demo whether to load the invented demonstration in addition to the catalogue
 * @param without services that the run does not start but waits for
 * @param debugged services that a debugger can attach to
 */
public record Settings(
    Path repository,
    Path directory,
    Ports ports,
    boolean fresh,
    boolean demo,
    Set<Service> without,
    Set<Service> debugged) {

  /** A run of all services, none of them for a debugger. */
  public Settings(Path repository, Path directory, Ports ports, boolean fresh) {
    this(repository, directory, ports, fresh, false, Set.of(), Set.of());
  }

  /**
   * Reads {@code hito.dir}, {@code hito.fresh}, {@code hito.demo}, {@code hito.port}, {@code
   * hito.postgres.port}, {@code hito.kafka.port}, {@code hito.without} and {@code hito.debug};
   * docs/operating/settings.md has the defaults.
   *
   * @throws StartFailure when a value makes no sense
   */
  public static Settings from(Properties properties, Path repository) {
    String directory = properties.getProperty("hito.dir", ".local");
    Set<Service> without = ServiceNames.in(properties, "hito.without");
    Set<Service> debugged = ServiceNames.in(properties, "hito.debug");
    debugged.stream()
        .filter(without::contains)
        .findFirst()
        .ifPresent(
            both -> {
              throw new StartFailure(
                  both.module()
                      + " is in both -Dhito.without and -Dhito.debug; quarkus:dev opens a debug port"
                      + " of its own");
            });
    return new Settings(
        repository,
        repository.resolve(directory),
        ports(properties),
        isAskedFor(properties, "hito.fresh"),
        isAskedFor(properties, "hito.demo"),
        without,
        debugged);
  }

  /** Maven turns a property without a value into "true". */
  private static boolean isAskedFor(Properties properties, String name) {
    return !properties.getProperty(name, "false").equals("false");
  }

  /** Whether somebody else starts the service of this name. */
  boolean leavesOut(String service) {
    return without.stream().map(Service::module).anyMatch(service::equals);
  }

  private static Ports ports(Properties properties) {
    Ports usual = Ports.usual();
    int first = port(properties, "hito.port", usual.gateway());
    return new Ports(
        first,
        first + Ports.OFFSET,
        port(properties, "hito.postgres.port", usual.postgres()),
        port(properties, "hito.kafka.port", usual.kafka()));
  }

  private static int port(Properties properties, String name, int usual) {
    String text = properties.getProperty(name, Integer.toString(usual));
    if (!text.matches("[0-9]{4,5}") || Integer.parseInt(text) > Ports.HIGHEST) {
      throw new StartFailure(
          "-D" + name + "=" + text + " is not a port between 1000 and " + Ports.HIGHEST);
    }
    return Integer.parseInt(text);
  }
}
