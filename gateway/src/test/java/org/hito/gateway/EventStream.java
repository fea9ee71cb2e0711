package org.hito.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A subscriber of the gateway under test. */
public final class EventStream implements AutoCloseable {

  /** One fact. */
  public record Event(String id, String type, String data) {}

  private final InputStream body;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile String lastId;
  private final AtomicInteger positions = new AtomicInteger();
  private volatile boolean ended;

  private EventStream(InputStream body) {
    this.body = body;
    var reader = new Thread(this::read, "event-stream");
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens a stream, which must succeed. */
  public static EventStream open(Door door, String query, String... headers) {
    try {
      HttpResponse<InputStream> answer =
          door.client()
              .send(
                  door.request("/api/v1/events" + query, headers).build(),
                  BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("status " + answer.statusCode());
      }
      return new EventStream(answer.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The facts that have come so far; positions are left out. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** The data of what has come so far. */
  public List<String> data() {
    return events.stream().map(Event::data).toList();
  }

  /** How often it has received a position without a fact. */
  public int positions() {
    return positions.get();
  }

  /** The id a browser would send as {@code Last-Event-ID}. */
  public String lastId() {
    return lastId;
  }

  /** Whether its place is in the log of the gateway, and no longer in that of a service. */
  public boolean isInLog() {
    return lastId != null && lastId.startsWith("v1:");
  }

  public boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = null;
      String type = null;
      String data = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          type = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = data == null ? line.substring(6) : data + "\n" + line.substring(6);
        } else if (line.isEmpty()) {
          // as in browsers, an incomplete event does not count
          lastId = id;
          if ("position".equals(type)) {
            positions.incrementAndGet();
          } else if (data != null) {
            events.add(new Event(lastId, type, data));
          }
          type = null;
          data = null;
        }
      }
    } catch (IOException closed) {
      ended = true;
    }
    ended = true;
  }
}
