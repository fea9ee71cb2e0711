package org.hito.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A platform with one fake service in a JVM of its own, to be killed. */
public final class FakeLauncher {
  private FakeLauncher() {}

  static Settings settings(Path directory, int firstPort) {
    return new Settings(Path.of(""), directory, Ports.from(firstPort), false);
  }

  static Platform platform(Settings settings, Progress progress) {
    return new Platform(
        settings,
        progress,
        (given, keys) ->
            List.of(FakeService.living("fake", Service.GATEWAY.managementPort(given.ports()))));
  }

  public static void main(String[] arguments) {
    Settings settings = settings(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Platform platform = platform(settings, new Silence());
    platform.start();
    System.out.println("READY");
    platform.awaitEnd();
  }

  /** Tells nobody. */
  static final class Silence implements Progress {
    @Override
    public void done(String part, String detail, Duration took) {}

    @Override
    public void note(String line) {}
  }
}
