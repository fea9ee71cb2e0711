package org.hito.testkit.containers;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Finds out whether containers can be started: immediately, and silently where there is no engine.
 */
public final class DockerEngine {
  private DockerEngine() {}

  /** Whether a Docker engine answers, unless {@code hito.test.docker} is {@code false}. */
  public static boolean answers() {
    boolean wanted = !"false".equals(System.getProperty("hito.test.docker"));
    // Testcontainers logs a page of errors when asked in vain, so look for the door first
    return wanted && hasDoor() && DockerClientFactory.instance().isDockerAvailable();
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
}
