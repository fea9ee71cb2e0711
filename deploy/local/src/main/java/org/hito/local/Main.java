package org.hito.local;

import java.nio.file.Path;

/** Runs the platform with the shipped catalogue; {@code ./mvnw -Plocal} starts it. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Path repository = Path.of(System.getProperty("hito.repository", "")).toAbsolutePath();
    Stopwatch watch = new Stopwatch();
    Console console = new Console(System.out);
    LocalRun run =
        new LocalRun(
            console,
            ServiceSpecs::of,
            platform -> {
              CatalogueStep.load(platform.settings(), platform.gateway(), System.out);
              console.say(Welcome.screen(platform.settings(), watch.elapsed()));
            });
    run.run(() -> Settings.from(System.getProperties(), repository));
  }
}
