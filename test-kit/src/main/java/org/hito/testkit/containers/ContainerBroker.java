package org.hito.testkit.containers;

import org.hito.testkit.server.KafkaBroker;
import org.testcontainers.kafka.KafkaContainer;

/** A broker in a container. Stopping pauses the container, so that its port and data stay. */
public final class ContainerBroker implements KafkaBroker {
  private final KafkaContainer container;
  private boolean frozen;

  /**
   * @param image for example {@code apache/kafka:4.1.1}
   */
  @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
  public ContainerBroker(String image) {
    container = new KafkaContainer(image).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public synchronized void start() {
    if (!container.isCreated()) {
      container.start();
    } else if (frozen) {
      container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
      frozen = false;
    }
  }

  @Override
  public synchronized void stop() {
    if (container.isCreated() && !frozen) {
      container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
      frozen = true;
    }
  }
}
