package org.hito.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hito.testkit.server.Database;

/** A command of the packaged service of the module under test, as a separate process. */
public final class PackagedCommand implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Path out;
  private final Path problems;
  private final Process process;

  /** What it printed, and its exit code. */
  public record Outcome(int code, String out, String problems) {}

  private PackagedCommand(Map<String, String> settings, String... arguments) throws IOException {
    out = Files.createTempFile(Path.of("target"), "command-", ".out");
    problems = Files.createTempFile(Path.of("target"), "command-", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(PackagedJvm.command(List.of(arguments)))
            .redirectOutput(out.toFile())
            .redirectError(problems.toFile());
    builder.environment().putAll(settings);
    process = builder.start();
  }

  /** Starts a command with this database, and without Kafka. */
  public static PackagedCommand start(Database database, String... arguments) {
    try {
      return new PackagedCommand(PackagedService.addressOf(database), arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command with this database and more settings to its end. */
  public static Outcome run(Database database, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(PackagedService.addressOf(database));
    all.putAll(settings);
    try (PackagedCommand command = new PackagedCommand(all, arguments)) {
      return command.outcome();
    }
  }

  /** Runs a command with this database to its end. */
  public static Outcome run(Database database, String... arguments) throws InterruptedException {
    try (PackagedCommand command = start(database, arguments)) {
      return command.outcome();
    }
  }

  /** The same with the broker of this JVM. */
  public static Outcome runWithBroker(Database database, String... arguments)
      throws IOException, InterruptedException {
    return run(
        database,
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            Infrastructure.broker().bootstrapServers(),
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            Infrastructure.passportPublicKeyFile().toUri().toString()),
        arguments);
  }

  /** Waits until it has ended. */
  public Outcome outcome() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the command is still running");
    }
    try {
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
