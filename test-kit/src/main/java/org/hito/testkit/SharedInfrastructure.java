package org.hito.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hito.testkit.containers.ContainerBroker;
import org.hito.testkit.containers.ContainerPostgres;
import org.hito.testkit.containers.DockerEngine;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.server.Database;
import org.hito.testkit.server.KafkaBroker;
import org.hito.testkit.server.PostgresServer;

/**
 * Infrastructure that exists once per JVM, started on first use and stopped at exit. Quarkus loads
 * classes again for every application under test, so {@link Infrastructure} calls the one copy of
 * this class in the system class loader; signatures use only types of the JDK.
 */
public final class SharedInfrastructure {
  private static final String POSTGRES_IMAGE =
      image("hito.test.postgres.image", "postgres:18-alpine");
  private static final String KAFKA_IMAGE = image("hito.test.kafka.image", "apache/kafka:4.1.1");
  private static final boolean DOCKER = DockerEngine.starts(POSTGRES_IMAGE, KAFKA_IMAGE);

  /**
   * Kept reachable, because a collected logger loses its level. A broker logs much on a normal run,
   * and PostgreSQL's start a little.
   */
  private static final Map<Logger, Level> QUIET =
      Map.of(
          Logger.getLogger("org.apache.kafka"), Level.SEVERE,
          Logger.getLogger("kafka"), Level.SEVERE,
          Logger.getLogger("state.change.logger"), Level.SEVERE,
          Logger.getLogger("io.zonky.test"), Level.WARNING);

  static {
    QUIET.forEach(Logger::setLevel);
  }

  private SharedInfrastructure() {}

  /** Host, port, name, owner and password of the database, which is created if missing. */
  public static List<String> database(String name) {
    Database database = Postgres.SERVER.database(name);
    Postgres.SERVER.extend(name, "pg_stat_statements"); // for SentStatements
    return List.of(
        database.host(),
        Integer.toString(database.port()),
        database.name(),
        database.username(),
        database.password());
  }

  /** The broker's address. */
  public static String bootstrapServers() {
    return Kafka.BROKER.bootstrapServers();
  }

  /** Starts the broker again. */
  public static void startBroker() {
    Kafka.BROKER.start();
  }

  /** Stops the broker. */
  public static void stopBroker() {
    Kafka.BROKER.stop();
  }

  /** The key pair that signs the passports of this JVM. */
  public static KeyPair passportKeys() {
    return Keys.PAIR;
  }

  /** PEM file with the public key of {@link #passportKeys()}. */
  public static Path passportPublicKeyFile() {
    return Keys.PUBLIC;
  }

  private static String image(String name, String otherwise) {
    String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
    return System.getProperty(name, System.getenv().getOrDefault(variable, otherwise));
  }

  private static final class Postgres {
    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      if (DOCKER) {
        return ContainerPostgres.start(POSTGRES_IMAGE);
      }
      EmbeddedPostgresServer embedded = EmbeddedPostgresServer.temporary();
      atExit(embedded::close);
      return embedded.server();
    }
  }

  private static final class Kafka {
    static final KafkaBroker BROKER = start();

    private static KafkaBroker start() {
      KafkaBroker broker = DOCKER ? new ContainerBroker(KAFKA_IMAGE) : embedded();
      broker.start();
      return broker;
    }

    private static KafkaBroker embedded() {
      Path directory = temporaryDirectory();
      KafkaBroker broker = new EmbeddedBroker(directory, FreePort.next(), FreePort.next());
      atExit(
          () -> {
            broker.stop();
            Folders.delete(directory);
          });
      return broker;
    }
  }

  private static final class Keys {
    static final KeyPair PAIR = PassportKeys.generate();
    static final Path PUBLIC = publicKeyFile();

    private static Path publicKeyFile() {
      try {
        Path file = Files.createTempFile("hito-passport-", ".pem");
        file.toFile().deleteOnExit();
        return Files.writeString(file, PassportKeys.pem(PAIR.getPublic()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("hito-kafka-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void atExit(Runnable work) {
    Runtime.getRuntime().addShutdownHook(new Thread(work, "test-kit-exit"));
  }
}
