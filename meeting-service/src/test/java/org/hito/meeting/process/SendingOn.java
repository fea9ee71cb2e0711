package org.hito.meeting.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.testkit.PackagedService;
import org.hito.testkit.Passports;

/**
 * Clients that send on while a service stops: until a second after it is no longer ready, as a load
 * balancer that looks every second would.
 */
final class SendingOn implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final Duration LAG = Duration.ofSeconds(1);
  private static final String PASSPORT = Passports.to("meeting-service").admin();
  private static final String FORUM = "{\"name\":{\"en\":\"Forum\"}}";

  private final PackagedService service;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
  private final List<Future<Void>> running;
  private volatile boolean left;

  private SendingOn(PackagedService service) {
    this.service = service;
    running =
        Stream.concat(
                Stream.<Callable<Void>>of(this::leaveWhenNotReady),
                IntStream.range(0, CLIENTS).<Callable<Void>>mapToObj(n -> this::sendUntilLeft))
            .map(threads::submit)
            .toList();
  }

  static SendingOn to(PackagedService service) {
    return new SendingOn(service);
  }

  /** How many requests were answered so far, or not. */
  int count() {
    return sent.get();
  }

  /** How often each status was answered, once all clients have left; failures by their class. */
  Map<String, Integer> outcomes() throws Exception {
    for (Future<Void> one : running) {
      one.get(1, TimeUnit.MINUTES);
    }
    return outcomes;
  }

  private Void leaveWhenNotReady() throws InterruptedException {
    while (service.readiness() != 503) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    TimeUnit.MILLISECONDS.sleep(LAG.toMillis());
    left = true;
    return null;
  }

  private Void sendUntilLeft() throws InterruptedException {
    while (!left) {
      outcomes.merge(send(sent.incrementAndGet()), 1, Integer::sum);
    }
    return null;
  }

  private String send(int n) throws InterruptedException {
    URI forum =
        URI.create("http://127.0.0.1:%d/api/v1/forums/sent-%d".formatted(service.port(), n));
    try {
      return Integer.toString(
          http.send(
                  HttpRequest.newBuilder(forum)
                      .header("Authorization", "Bearer " + PASSPORT)
                      .header("Content-Type", "application/json")
                      .PUT(HttpRequest.BodyPublishers.ofString(FORUM))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode());
    } catch (IOException failure) {
      return failure.toString();
    }
  }

  /** A request whose client is slow to send its body. */
  static final class HalfSent implements AutoCloseable {
    private final Socket socket;

    HalfSent(PackagedService service) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
      String head =
          """
          PUT /api/v1/forums/half-sent HTTP/1.1
          Host: hito.example
          Authorization: Bearer %s
          Content-Type: application/json
          Content-Length: %d

          """;
      write(head.formatted(PASSPORT, FORUM.length()).replace("\n", "\r\n"));
    }

    /** Sends the rest; returns the first line of the answer. */
    String finish() throws IOException {
      write(FORUM);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("nothing");
    }

    private void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
