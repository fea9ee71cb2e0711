package org.hito.testkit.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.hito.testkit.server.KafkaBroker;

/**
 * A KRaft broker (broker and controller in one node) inside this JVM, on the loopback interface.
 * The first start formats its folder; later starts keep it. Topics are not created on demand.
 */
public final class EmbeddedBroker implements KafkaBroker {
  private static final String CLUSTER_ID = "hito-embedded-kafka-01";
  private static final String HOST = "127.0.0.1";
  private static final int NODE = 1;

  private final Path directory;
  private final int port;
  private final int controllerPort;
  private final SecuredListeners secured;
  private KafkaRaftServer server;

  /**
   * @param directory where records and cluster metadata live
   * @param port where clients connect
   * @param controllerPort where the node talks to itself; must stay the same for the same folder
   */
  public EmbeddedBroker(Path directory, int port, int controllerPort) {
    this(directory, port, controllerPort, null);
  }

  /** A broker with more listeners. */
  public EmbeddedBroker(Path directory, int port, int controllerPort, SecuredListeners secured) {
    this.secured = secured;
    this.directory = directory;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  @Override
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  @Override
  public synchronized void start() {
    if (server != null) {
      return;
    }
    KafkaConfig config = KafkaConfig.fromProps(properties(), false);
    format();
    KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      starting.startup();
    } catch (RuntimeException e) {
      starting.shutdown(); // the part that did start
      throw e;
    }
    server = starting;
  }

  @Override
  public synchronized void stop() {
    if (server == null) {
      return;
    }
    server.shutdown();
    server.awaitShutdown();
    server = null;
  }

  private void format() {
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setClusterId(CLUSTER_ID)
            .setNodeId(NODE)
            .setControllerListenerName("CONTROLLER")
            .setMetadataLogDirectory(directory.toString())
            .addDirectory(directory.toString())
            .setIgnoreFormatted(true);
    if (secured != null) {
      formatter.setScramArguments(secured.users());
    }
    try {
      formatter.run();
    } catch (Exception e) {
      throw new IllegalStateException("cannot format the broker's folder " + directory, e);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            Integer.toString(NODE),
            "controller.quorum.voters",
            NODE + "@" + HOST + ":" + controllerPort,
            "listeners",
            "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + HOST + ":" + controllerPort,
            "controller.listener.names",
            "CONTROLLER",
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs",
            directory.toString(),
            "auto.create.topics.enable",
            "false"));
    properties.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            // the default of 128 MB is taken from the heap at once
            "log.cleaner.dedupe.buffer.size", "2097152"));
    if (secured != null) {
      properties.putAll(secured.settings());
      properties.merge("listeners", secured.listeners(HOST), (all, more) -> "" + all + more);
      properties.merge(
          "listener.security.protocol.map", secured.protocols(), (all, more) -> "" + all + more);
      properties.put(
          "advertised.listeners",
          "PLAINTEXT://" + bootstrapServers() + secured.listeners("localhost"));
    }
    return properties;
  }
}
