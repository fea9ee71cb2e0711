package org.hito.local;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hito.local.check.StartFailure;

/**
 * One run in this JVM, until Ctrl-C or until a part of the platform ends. However it ends, the
 * shutdown hook stops everything; the exit code is 0 after Ctrl-C or SIGTERM and 1 after a failure.
 */
final class LocalRun {
  private static final Logger LOG = Logger.getLogger(LocalRun.class.getName());

  private final Console console;
  private final ServicePlan plan;
  private final Consumer<Platform> ready;
  private final AtomicInteger exitCode = new AtomicInteger();
  private final AtomicBoolean stopping = new AtomicBoolean();

  /**
   * @param plan the services of the platform
   * @param ready what to do once the platform is ready
   */
  LocalRun(Console console, ServicePlan plan, Consumer<Platform> ready) {
    this.console = console;
    this.plan = plan;
    this.ready = ready;
  }

  /** Does not return: the JVM ends with the run. */
  void run(Supplier<Settings> given) {
    try {
      Settings settings = given.get();
      BackgroundLog.into(settings.directory().resolve("logs").resolve("launcher.log"));
      Platform platform = new Platform(settings, console, plan);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(platform), "hito-stop"));
      console.say("Starting Hito");
      platform.start();
      ready.accept(platform);
      fail(platform.awaitEnd());
    } catch (StartFailure e) {
      fail(e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "unexpected", e);
      fail("unexpected failure, see launcher.log: " + e);
    }
  }

  /** Prints the reason and ends the JVM, unless it is ending already. */
  private void fail(String line) {
    if (stopping.get()) {
      return;
    }
    exitCode.set(1);
    console.say("Hito stops: " + line);
    System.exit(1);
  }

  /** A second Ctrl-C changes nothing: the JVM waits for this. */
  private void shutDown(Platform platform) {
    stopping.set(true);
    boolean asked = exitCode.get() == 0;
    Path data = platform.settings().directory();
    if (asked) {
      console.say("\nStopping Hito; the data are kept");
    }
    platform.close();
    if (asked) {
      console.say("Stopped. The data are in " + data + "; -Dhito.fresh starts over.");
    }
    // the exit code of a JVM that a signal ends would look like a failure
    Runtime.getRuntime().halt(exitCode.get());
  }
}
