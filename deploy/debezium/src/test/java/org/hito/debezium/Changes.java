package org.hito.debezium;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.hito.testkit.Passports;

/** Changes of aggregates, each of which is a fact. */
final class Changes {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final String[] NAMES = {
    "Ministry", "Ministerio de Economía y Finanzas", "“Quoted” \\\"twice\\\"\\nand a line 🚀"
  };

  /** The changed aggregates. */
  static final List<String> THINGS = List.of("first", "second", "third");

  /** How often each of them is changed. */
  static final int EACH = NAMES.length;

  private Changes() {}

  /** Makes them all. */
  static void make(int port) throws IOException, InterruptedException {
    for (String code : THINGS) {
      for (int version = 0; version < EACH; version++) {
        put(port, code, NAMES[version], version);
      }
    }
  }

  private static void put(int port, String code, String name, int version)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/api/v1/organisations/%s".formatted(port, code)))
            .header("Authorization", "Bearer " + Passports.to("initiative-service").admin())
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    "{\"name\":{\"en\":\"%s\"},\"kind\":\"other\"}".formatted(name)));
    if (version > 0) {
      request.header("If-Match", "\"" + version + "\"").header("traceparent", TRACE);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertTrue(answer.statusCode() < 300, answer.body());
  }
}
