package org.hito.metrics.rebuild.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.Reason;

/** Receives figures for Prometheus, and keeps those that a later drill does not send. */
final class Pushgateway {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Pushgateway() {}

  static void send(URI address, String figures) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; version=0.0.4")
            .POST(HttpRequest.BodyPublishers.ofString(figures))
            .build();
    try {
      int status =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status >= 300) {
        throw new CommandFailure(
            "The figures were not taken: %s answered %d".formatted(address, status));
      }
    } catch (IOException unreachable) {
      throw new CommandFailure(
          "The figures were not taken by %s: %s".formatted(address, Reason.of(unreachable)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("The figures were not taken: interrupted");
    }
  }
}
