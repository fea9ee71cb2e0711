package org.hito.kit.main;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.hito.kit.command.CommandLine;
import org.hito.kit.command.MigrateCommand;
import org.hito.kit.deadletter.DeadLettersCommand;
import org.hito.kit.outbox.RepublishCommand;

/** Starts a service; with arguments it runs a command instead. */
@QuarkusMain
public class Service {

  public static void main(String... arguments) {
    new CommandLine(
            new MigrateCommand(end -> Quarkus.run(null, end)),
            new DeadLettersCommand(),
            new RepublishCommand())
        .exitIfMeant(arguments);
    Quarkus.run();
  }
}
