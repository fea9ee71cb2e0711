package org.hito.local;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hito.local.check.StartFailure;

/**
 * Runs the platform until Ctrl-C, or until a part of it ends. However it ends, the shutdown hook
 * stops everything; the exit code is 0 after Ctrl-C and 1 after a failure.
 */
public final class Main {
  private static final Logger LOG = Logger.getLogger(Main.class.getName());

  private final Console console;
  private final Stopwatch watch = new Stopwatch();
  private final AtomicInteger exitCode = new AtomicInteger();
  private final AtomicBoolean stopping = new AtomicBoolean();

  private Main(Console console) {
    this.console = console;
  }

  public static void main(String[] arguments) {
    new Main(new Console(System.out)).run();
  }

  private void run() {
    try {
      Path repository = Path.of(System.getProperty("hito.repository", "")).toAbsolutePath();
      Settings settings = Settings.from(System.getProperties(), repository);
      BackgroundLog.into(settings.directory().resolve("logs").resolve("launcher.log"));
      Platform platform = new Platform(settings, console);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(platform), "hito-stop"));
      console.say("Starting Hito");
      platform.start();
      CatalogueStep.load(repository, platform.gateway(), System.out);
      console.say(Welcome.screen(settings, watch.elapsed()));
      fail(platform.awaitEnd());
    } catch (StartFailure e) {
      fail(e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "unexpected", e);
      fail("of something unexpected, told in launcher.log: " + e);
    }
  }

  /** Says why and ends the JVM, unless it is being ended already. */
  private void fail(String line) {
    if (stopping.get()) {
      return;
    }
    exitCode.set(1);
    console.say("Hito stops: " + line);
    System.exit(1);
  }

  private void shutDown(Platform platform) {
    stopping.set(true);
    boolean asked = exitCode.get() == 0;
    if (asked) {
      console.say("Stopping Hito");
    }
    platform.close();
    if (asked) {
      console.say("Stopped");
    }
    // the code of a killed JVM would say that something went wrong
    Runtime.getRuntime().halt(exitCode.get());
  }
}
