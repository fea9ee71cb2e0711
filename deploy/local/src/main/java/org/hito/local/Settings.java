package org.hito.local;

import java.nio.file.Path;
import java.util.Properties;
import org.hito.local.check.StartFailure;

/**
 * What a local run may be told.
 *
 * @param repository the root of the repository, below which the packaged services lie
 * @param directory where data, keys, logs and notes of this run are kept
 * @param ports where everything listens
 * @param fresh whether data of earlier runs are thrown away first
 */
public record Settings(Path repository, Path directory, Ports ports, boolean fresh) {

  /**
   * Reads {@code hito.dir}, {@code hito.fresh}, {@code hito.port}, {@code hito.postgres.port} and
   * {@code hito.kafka.port}; what is not set is as documented.
   *
   * @throws StartFailure when a value makes no sense
   */
  public static Settings from(Properties properties, Path repository) {
    String directory = properties.getProperty("hito.dir", ".local");
    boolean fresh = !properties.getProperty("hito.fresh", "false").equals("false");
    Ports usual = Ports.usual();
    int first = port(properties, "hito.port", usual.gateway());
    Ports ports =
        new Ports(
            first,
            first + Ports.MANAGEMENT_OFFSET,
            port(properties, "hito.postgres.port", usual.postgres()),
            port(properties, "hito.kafka.port", usual.kafka()));
    return new Settings(repository, repository.resolve(directory), ports, fresh);
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
