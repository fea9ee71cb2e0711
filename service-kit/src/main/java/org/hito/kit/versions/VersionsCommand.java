package org.hito.kit.versions;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.CommandRefusal;
import org.hito.kit.command.Reason;
import org.hito.kit.kafka.KafkaSettings;
import org.hito.kit.outbox.FactDatabase;

/**
 * {@code versions list} and {@code versions raise}: the things whose newest facts readers may
 * ignore, because they saw facts with higher or the same versions that a restore of the database
 * lost.
 */
public final class VersionsCommand implements Command {

  private static final String USAGE = "usage: versions list, or versions raise";

  @Override
  public String name() {
    return "versions";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    boolean raise = arguments.equals(List.of("raise"));
    if (!raise && !arguments.equals(List.of("list"))) {
      throw new CommandRefusal(USAGE);
    }
    Config config = ConfigProvider.getConfig();
    try (Connection database = FactDatabase.connect(config);
        KafkaConsumer<byte[], byte[]> consumer = KafkaSettings.of(config).consumer()) {
      HiddenThings hidden = new HiddenThings(database, consumer, out);
      if (raise) {
        hidden.raise(new Raise(database, config));
      } else {
        hidden.list();
      }
    } catch (SQLException failure) {
      throw new CommandFailure("The database does not answer: " + Reason.of(failure));
    } catch (KafkaException failure) {
      throw new CommandFailure("Kafka does not answer: " + Reason.of(failure));
    }
  }
}
