package org.hito.e2e.upgrade;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.hito.testkit.embedded.FreePort;

/**
 * One process of a service.
 *
 * @param management the port of its health checks
 */
record Replica(Process process, int port, int management) {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Starts one and waits until it is ready; one that does not become ready is ended. */
  static Replica start(Version version, String module, Map<String, String> environment)
      throws IOException {
    int port = FreePort.next();
    int management = FreePort.next();
    Map<String, String> all = new HashMap<>(environment);
    all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    Path log =
        Path.of("target", "upgrade-drill", "%s-%s-%d.log".formatted(module, version.name(), port));
    Replica replica = new Replica(version.start(module, all, log), port, management);
    try {
      Awaitility.await(log.toString()).atMost(PATIENCE).until(replica::isReady);
    } catch (ConditionTimeoutException notReady) {
      replica.process().destroyForcibly();
      throw notReady;
    }
    return replica;
  }

  private boolean isReady() throws InterruptedException {
    try {
      return HTTP.send(request("/q/health/ready").build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The answer to a POST on its management port. */
  String post(String path) throws IOException, InterruptedException {
    return HTTP.send(
            request(path).POST(HttpRequest.BodyPublishers.noBody()).build(),
            BodyHandlers.ofString())
        .body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path));
  }

  /** Asks it to stop, and waits until it has. */
  void stop() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
