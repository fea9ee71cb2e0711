package org.hito.bench.client;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people and programs do on a platform that {@link Growth} has filled. Writes go to a forum of
 * their own; reads concern the largest aggregates.
 */
public final class GrownOperations implements AutoCloseable {

  private static final String RECORDED = "commitment.recorded";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Api api;
  private final String meeting;
  private final String moved;
  private final EventStream recorded;
  private boolean delivered;

  private GrownOperations(Api api, String meeting, String moved, EventStream recorded) {
    this.api = api;
    this.meeting = meeting;
    this.moved = moved;
    this.recorded = recorded;
  }

  /** An operation. */
  @FunctionalInterface
  public interface Operation {

    /** Does it, and returns how long it took. */
    long nanos() throws InterruptedException;
  }

  /** Records the forum and the commitment to move, under a name of their own. */
  public static GrownOperations begin(Api api, String name) throws InterruptedException {
    api.put(
        "/api/v1/forums/" + name, "{\"name\":{\"en\":\"Growth\"},\"convenors\":[\"economia-mx\"]}");
    api.put(
        "/api/v1/meetings/" + name,
        """
        {"title":{"en":"Growth"},"forum":"%s","from":"2026-01-15"}
        """
            .formatted(name));
    EventStream recorded = api.events(RECORDED);
    var operations = new GrownOperations(api, name, record(api, name), recorded);
    operations.move("IN_PROGRESS");
    return operations;
  }

  /** All operations, by name. */
  public Map<String, Operation> all() {
    Map<String, Operation> all = new LinkedHashMap<>();
    all.put("POST of a commitment", timed(() -> record(api, meeting)));
    all.put("move", timed(this::move));
    all.put(
        "list page", reading("commitments?forum=" + Growth.NAME + "-forum-0&sort=dueOn&limit=50"));
    all.put("indicator read", reading("indicators/" + Growth.NAME + "-indicator-0"));
    all.put("explanation", reading("indicators/" + Growth.NAME + "-indicator-0/explanation"));
    all.put("scorecard", reading("strategies/" + Growth.NAME + "/scorecard"));
    all.put("SSE resume", this::resume);
    return all;
  }

  private static String record(Api api, String meeting) throws InterruptedException {
    return api.post(
            "/api/v1/meetings/" + meeting + "/commitments",
            """
            {"title":{"en":"MoU on chip skills","es":"Memorando sobre talento en semiconductores"},
             "kind":"mou","status":"AGREED","owner":"economia-mx","partners":["us-state"],
             "dueOn":"2099-06-30"}
            """)
        .get("code")
        .textValue();
  }

  private void move() throws InterruptedException {
    delivered = !delivered;
    move(delivered ? "DELIVERED" : "IN_PROGRESS");
  }

  private void move(String to) throws InterruptedException {
    LocalDate past = LocalDate.now(ZoneOffset.UTC).minusDays(1); // in the past in every time zone
    api.post(
        "/api/v1/commitments/" + moved + "/moves",
        "{\"to\":\"%s\",\"on\":\"%s\"}".formatted(to, past));
  }

  private Operation reading(String path) {
    return timed(() -> api.get("/api/v1/" + path));
  }

  // from the request to the one fact that was published since
  private long resume() throws InterruptedException {
    String position = published(record(api, meeting)).position();
    String missed = record(api, meeting);
    published(missed);
    long begun = System.nanoTime();
    try (EventStream resumed = api.events(RECORDED, position)) {
      return await(resumed, missed).readAt() - begun;
    }
  }

  private EventStream.Event published(String code) throws InterruptedException {
    return await(recorded, code);
  }

  private static EventStream.Event await(EventStream stream, String code)
      throws InterruptedException {
    return stream.await(event -> code.equals(event.path("subject").textValue()), PATIENCE);
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static Operation timed(Step step) {
    return () -> {
      long begun = System.nanoTime();
      step.run();
      return System.nanoTime() - begun;
    };
  }

  @Override
  public void close() {
    recorded.close();
  }
}
