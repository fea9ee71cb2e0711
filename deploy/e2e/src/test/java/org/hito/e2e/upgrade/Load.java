package org.hito.e2e.upgrade;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;

/** Writers and readers that continue until they are stopped, and count failures. */
final class Load {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate FIRST = LocalDate.parse("1900-01-01");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final String key;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<String> promised = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  Load(URI gateway, String key) {
    this.gateway = gateway;
    this.key = key;
  }

  /** What the writers need. */
  void prepare() {
    must("PUT", "/organisations/drill", "{\"name\":{\"en\":\"Drill\"},\"kind\":\"other\"}");
    must("PUT", "/forums/drill", "{\"name\":{\"en\":\"Drill\"},\"convenors\":[\"drill\"]}");
    must(
        "PUT",
        "/meetings/drill",
        "{\"title\":{\"en\":\"Drill\"},\"forum\":\"drill\",\"from\":\"2026-01-15\"}");
    must(
        "PUT",
        "/indicators/drill-count",
        """
        {"name":{"en":"Promises"},
         "measure":{"type":"COUNT","of":"commitments","filter":{"forum":["drill"]}}}
        """);
    must(
        "PUT",
        "/indicators/drill-figure",
        """
        {"name":{"en":"Figure"},"measure":{"type":"OBSERVED"},"frequency":"MONTHLY",
         "baseline":{"value":0,"on":"1899-01-01"},"targets":[{"value":10,"on":"2099-12-31"}]}
        """);
  }

  void begin() {
    requests.set(0);
    failures.clear();
    loop(number -> read("/commitments?limit=20&forum=drill"));
    loop(number -> read("/indicators/drill-count"));
    loop(number -> read("/organisations?limit=20"));
    loop(this::promise);
    loop(
        number ->
            write(
                "PUT",
                "/organisations/drill-" + number,
                "{\"name\":{\"en\":\"Organisation\"},\"kind\":\"other\"}"));
    loop(
        number ->
            write(
                "PUT",
                "/indicators/drill-figure/observations/" + FIRST.plusDays(number),
                "{\"value\":" + number + "}"));
  }

  private void loop(IntConsumer step) {
    Thread thread =
        new Thread(
            () -> {
              for (int number = 0; !ending; number++) {
                step.accept(number);
              }
            },
            "load");
    thread.setDaemon(true); // a drill that fails ends
    threads.add(thread);
    thread.start();
  }

  private boolean promise(int number) {
    boolean kept =
        write(
            "POST",
            "/meetings/drill/commitments",
            """
            {"code":"drill-%d","title":{"en":"Promise","es":"Promesa"},"kind":"mou",
             "status":"AGREED","owner":"drill"}
            """
                .formatted(number));
    return kept && promised.add("drill-" + number);
  }

  private boolean read(String path) {
    return succeeds(request(path).GET().build());
  }

  private boolean write(String method, String path, String body) {
    return succeeds(
        request(path)
            .header("X-API-Key", key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private boolean succeeds(HttpRequest request) {
    requests.incrementAndGet();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() < 300) {
        return true;
      }
      fail(request, answer.body());
    } catch (IOException broken) {
      fail(request, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private void fail(HttpRequest request, Object why) {
    failures.add(
        "%s %s %s: %s".formatted(Instant.now(), request.method(), request.uri().getPath(), why));
  }

  // a service may not have received another one's fact yet
  private void must(String method, String path, String body) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> write(method, path, body) || failures.stream().anyMatch(Load::isHopeless));
    if (failures.stream().anyMatch(Load::isHopeless)) {
      throw new IllegalStateException(failures.toString());
    }
  }

  private static boolean isHopeless(String failure) {
    return !failure.contains("unknown-reference");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
        .timeout(Duration.ofSeconds(30));
  }

  void end() throws InterruptedException {
    ending = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** How many promises the indicator counts. */
  long counted() throws IOException, InterruptedException {
    HttpRequest question = request("/indicators/drill-count").GET().build();
    return JSON.readTree(http.send(question, BodyHandlers.ofString()).body())
        .at("/progress/value")
        .asLong();
  }

  int requests() {
    return requests.get();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /** The codes of the promises that were answered with success. */
  Set<String> promised() {
    return Set.copyOf(promised);
  }
}
