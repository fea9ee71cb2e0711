package org.hito.testkit.containers;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * Finds out whether containers can be started: within seconds, silently if there is no engine, and
 * with one line if an engine has no images and cannot pull any.
 */
public final class DockerEngine {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private DockerEngine() {}

  /**
   * Whether a Docker engine starts containers of these images, unless {@code hito.test.docker} is
   * {@code false}.
   */
  public static boolean starts(String... images) {
    boolean wanted = !"false".equals(System.getProperty("hito.test.docker"));
    // Testcontainers logs a page of errors without an engine, so look for its socket first
    return wanted && hasDoor() && has(images) && DockerClientFactory.instance().isDockerAvailable();
  }

  private static boolean hasDoor() {
    return System.getenv("DOCKER_HOST") != null
        || Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"))
            .anyMatch(DockerEngine::opens);
  }

  private static boolean opens(Path socket) {
    if (!Files.exists(socket)) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean has(String... images) {
    Optional<String> obstacle = obstacle(images);
    obstacle.ifPresent(
        why -> System.err.println("PostgreSQL and Kafka are embedded, since Docker " + why));
    return obstacle.isEmpty();
  }

  private static Optional<String> obstacle(String... images) {
    TransportConfig found;
    try {
      found = DockerClientFactory.instance().getTransportConfig();
    } catch (IllegalStateException none) {
      return Optional.of("does not answer");
    }
    // without the check of Testcontainers' own client, which pulls
    try (DockerClient client = DockerClientProviderStrategy.getClientForConfig(found)) {
      EngineImages engine = new EngineImages(client, PATIENCE);
      return Stream.of(images)
          .map(DockerImageName::parse)
          .map(ImageNameSubstitutor.instance())
          .map(DockerImageName::asCanonicalNameString)
          .flatMap(image -> engine.obstacle(image).stream())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
