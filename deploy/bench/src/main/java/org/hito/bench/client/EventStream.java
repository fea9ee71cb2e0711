package org.hito.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An open stream of server-sent events. Each fact has the time its data line was read; positions
 * are skipped.
 */
public final class EventStream implements AutoCloseable {

  private final Stream<String> lines;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private boolean isFact;
  private String position;

  private EventStream(Stream<String> lines) {
    this.lines = lines;
  }

  /**
   * One event.
   *
   * @param cloudEvent its data
   * @param position where to resume after it
   * @param readAt {@link System#nanoTime()} when it was read
   */
  public record Event(JsonNode cloudEvent, String position, long readAt) {}

  static EventStream open(HttpClient http, HttpRequest.Builder asked) throws InterruptedException {
    HttpRequest request = asked.header("Accept", "text/event-stream").build();
    try {
      HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
      EventStream stream = new EventStream(answer.body());
      Thread reader = new Thread(stream::read, "event-stream");
      reader.setDaemon(true);
      reader.start();
      return stream;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private void read() {
    try {
      lines.forEach(this::take);
    } catch (UncheckedIOException closed) {
      events.clear();
    }
  }

  private void take(String line) {
    long now = System.nanoTime();
    if (line.startsWith("id:")) {
      position = line.substring("id:".length()).strip();
    } else if (line.startsWith("event:")) {
      isFact = !line.equals("event: position");
    } else if (line.startsWith("data:") && isFact) {
      events.add(new Event(Api.read(line.substring("data:".length())), position, now));
    }
  }

  /** The next event that meets the condition; earlier ones are skipped. */
  public Event await(Predicate<JsonNode> condition, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        throw new IllegalStateException("no such event within " + patience);
      }
      if (condition.test(event.cloudEvent())) {
        return event;
      }
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
