package org.hito.local.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Checks that the ports of the platform are free. */
public final class PortCheck {
  private PortCheck() {}

  /**
   * Checks every port.
   *
   * @param wanted port and who wants it
   * @throws StartFailure naming the first port in use, who wants it and, if known, who has it
   */
  public static void allFree(Map<Integer, String> wanted) {
    wanted.forEach(
        (port, who) -> {
          if (!isFree(port)) {
            throw new StartFailure(
                "port %d, wanted by %s, is in use%s; end that, or choose others with -Dhito.port, -Dhito.postgres.port, -Dhito.kafka.port"
                    .formatted(port, who, PortHolder.of(port).map(h -> " by " + h).orElse("")));
          }
        });
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
