package org.hito.kit.main;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandLine;
import org.hito.kit.command.MigrateCommand;
import org.hito.kit.deadletter.DeadLettersCommand;
import org.hito.kit.outbox.RepublishCommand;
import org.hito.kit.versions.VersionsCommand;

/**
 * Starts a service; with arguments it runs a command instead. Commands that only one service has
 * are found by {@link ServiceLoader}.
 */
@QuarkusMain
public class Service {

  public static void main(String... arguments) {
    List<Command> commands = new ArrayList<>();
    commands.add(new MigrateCommand(end -> Quarkus.run(null, end)));
    commands.add(new DeadLettersCommand());
    commands.add(new RepublishCommand());
    commands.add(new VersionsCommand());
    ServiceLoader.load(Command.class).forEach(commands::add);
    new CommandLine(commands.toArray(Command[]::new)).exitIfMeant(arguments);
    Quarkus.run();
  }
}
