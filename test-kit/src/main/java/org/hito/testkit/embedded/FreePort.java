package org.hito.testkit.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds free TCP ports on the loopback interface: below the range of ephemeral ports, any of which
 * the kernel could give away before the caller listens on it.
 */
public final class FreePort {
  private static final int FIRST = 10_000;
  private static final int COUNT = 5_000;
  // concurrent processes search different ranges
  private static final AtomicInteger TURN =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private FreePort() {}

  /** A port that was free a moment ago; two calls return two ports. */
  public static int next() {
    for (int tried = 0; tried < COUNT; tried++) {
      int port = FIRST + TURN.getAndIncrement() % COUNT;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port on the loopback interface");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
