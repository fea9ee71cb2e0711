package org.hito.kit.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * {@code --migrate}: brings the database to the schema of this version. It runs the start of the
 * application as far as its migrations, before anything listens or consumes; so it migrates exactly
 * as a start does. A second run finds nothing to do, and if several run at once, one waits for the
 * other.
 */
public final class MigrateCommand implements Command {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "quarkus.init-and-exit", "true",
          "quarkus.flyway.migrate-at-start", "true",
          // the reason is one line of ours
          "quarkus.log.category.\"io.quarkus.runtime.Application\".level", "OFF",
          "quarkus.log.category.\"org.flywaydb.core.internal.command.DbMigrate\".level", "INFO");

  private final Consumer<BiConsumer<Integer, Throwable>> application;

  /**
   * Migrates with an application.
   *
   * @param application starts it; returns its exit code, and the reason if it failed
   */
  public MigrateCommand(Consumer<BiConsumer<Integer, Throwable>> application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "--migrate";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    if (!arguments.isEmpty()) {
      throw new CommandRefusal("usage: --migrate, with nothing after it");
    }
    SETTINGS.forEach(System::setProperty);
    AtomicInteger exit = new AtomicInteger();
    AtomicReference<Throwable> why = new AtomicReference<>();
    application.accept(
        (code, failure) -> {
          exit.set(code);
          why.set(failure);
        });
    if (exit.get() != 0) {
      throw new CommandFailure("The database was not migrated: " + Reason.of(cause(why.get())));
    }
    out.println("The database has the schema of this version.");
  }

  // the outermost only says that the application did not start
  private static Throwable cause(Throwable failure) {
    return failure.getCause() == null ? failure : failure.getCause();
  }
}
