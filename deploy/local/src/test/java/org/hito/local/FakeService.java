package org.hito.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hito.local.process.ServiceSpec;

/** A substitute for a packaged service: becomes ready on a port, or fails with an error. */
public final class FakeService {
  private FakeService() {}

  /** A service that lives until it is ended. */
  static ServiceSpec living(String name, int port) {
    return spec(name, port, "live");
  }

  /** A service that cannot start. */
  static ServiceSpec dying(String name, int port) {
    return spec(name, port, "die");
  }

  private static ServiceSpec spec(String name, int port, String mode) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeService.class.getName(),
            mode,
            Integer.toString(port));
    String address = "http://127.0.0.1:" + port;
    return new ServiceSpec(name, command, Map.of(), address, URI.create(address + "/ready"));
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("die")) {
      throw new IllegalStateException("no such table");
    }
    int port = Integer.parseInt(arguments[1]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
