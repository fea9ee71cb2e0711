package org.hito.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hito.catalog.CatalogueCommand;
import org.hito.local.Platform;
import org.hito.local.Ports;
import org.hito.local.Progress;
import org.hito.local.Settings;

/**
 * The packaged platform with the shipped catalogue, started once for all tests of this JVM, with
 * its own ports and data. Two such JVMs share the tests.
 */
final class RunningPlatform {

  static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

  private static final String FORK = System.getProperty("hito.fork", "fork-1");
  private static final int FIRST_PORT = 20_100;

  private static Platform platform;

  private RunningPlatform() {}

  static synchronized Platform get() {
    if (platform == null) {
      Path directory = Path.of("target", "platform", FORK).toAbsolutePath();
      Settings settings = new Settings(REPOSITORY, directory, Ports.from(freePort()), true);
      platform = new Platform(settings, new Quiet());
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "end-of-tests"));
      platform.start();
      loadCatalogue();
    }
    return platform;
  }

  static URI address() {
    return get().gateway();
  }

  /** Loads the shipped catalogue, as the launcher does, and returns the exit code. */
  static int loadCatalogue() {
    URI gateway = platform.gateway();
    return CatalogueCommand.run(
        List.of("--url", gateway.toString(), REPOSITORY.resolve("catalog/data").toString()),
        Map.of(
            "HITO_CLIENT_ID", "admin",
            "HITO_CLIENT_SECRET", "local",
            "HITO_TOKEN_URL", gateway + "/local/oauth/token"),
        System.out);
  }

  // the first of a dozen in a row; somewhere high, and not where clients get theirs from
  private static int freePort() {
    for (int first = firstPort(); first < 30_000; first += 20) {
      if (isFree(first)) {
        return first;
      }
    }
    throw new IllegalStateException("no free port below 30000");
  }

  // another fork may be looking at the same moment
  private static int firstPort() {
    return FIRST_PORT + 1_000 * (Integer.parseInt(FORK.substring("fork-".length())) % 8);
  }

  private static boolean isFree(int first) {
    for (int port = first; port < first + 12; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        socket.setReuseAddress(true);
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }

  private static final class Quiet implements Progress {
    @Override
    public void done(String part, String detail, Duration took) {
      System.out.printf("ready: %s (%s) in %d ms%n", part, detail, took.toMillis());
    }

    @Override
    public void note(String line) {
      System.out.println(line);
    }
  }
}
