package org.hito.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hito.local.process.ServiceSpec;

/** A platform with one fake service, also as a launcher in a JVM of its own, to be ended. */
public final class FakeLauncher {
  static final String READY = "READY";

  private FakeLauncher() {}

  static Settings settings(Path directory, int firstPort) {
    return new Settings(directory, directory, Ports.from(firstPort), false);
  }

  static Platform platform(Settings settings, Progress progress) {
    return new Platform(settings, progress, FakeLauncher::services);
  }

  static List<ServiceSpec> services(Settings settings, PassportKeyFiles keys) {
    return List.of(FakeService.living("fake", Service.GATEWAY.managementPort(settings.ports())));
  }

  public static void main(String[] arguments) {
    Console console = new Console(System.out);
    new LocalRun(console, FakeLauncher::services, platform -> console.say(READY))
        .run(() -> settings(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
  }

  /** Ignores all progress. */
  static final class Silence implements Progress {
    @Override
    public void done(String part, String detail, Duration took) {}

    @Override
    public void note(String text) {}
  }
}
