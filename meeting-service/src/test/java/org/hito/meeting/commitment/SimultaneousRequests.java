package org.hito.meeting.commitment;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;

/** Requests that all arrive before the first of them has recorded in a meeting. */
final class SimultaneousRequests {

  private static final Set<String> MEETINGS = ConcurrentHashMap.newKeySet();

  private final String meeting;
  private final MeterRegistry metrics;

  SimultaneousRequests(String meeting, MeterRegistry metrics) {
    this.meeting = meeting;
    this.metrics = metrics;
  }

  /** Into a meeting of a forum, which are created for the first test that uses them. */
  static SimultaneousRequests into(String forum, String meeting, MeterRegistry metrics) {
    if (MEETINGS.add(meeting)) {
      MeetingApi.givenForumAndMeeting(forum, meeting);
    }
    return new SimultaneousRequests(meeting, metrics);
  }

  /** A request for each number. */
  interface Request {
    ValidatableResponse send(int n);
  }

  /** The answers to this many requests. */
  List<ValidatableResponse> send(int count, Request request) throws SQLException {
    ExecutorService clients = Executors.newFixedThreadPool(count);
    List<CompletableFuture<ValidatableResponse>> sent = new ArrayList<>();
    try (HeldMeeting held = new HeldMeeting(meeting)) {
      for (int n = 0; n < count; n++) {
        int number = n;
        sent.add(CompletableFuture.supplyAsync(() -> request.send(number), clients));
        if (n == 0) { // the others arrive while it waits
          await().until(() -> held.waiting() > 0);
        }
      }
      await().until(() -> active() >= count);
    } finally {
      clients.shutdown();
    }
    return sent.stream().map(CompletableFuture::join).toList();
  }

  /** How many requests the service is answering. */
  double active() {
    return metrics.get("http.server.active.requests").gauges().stream()
        .mapToDouble(gauge -> gauge.value())
        .sum();
  }

  /** How many of the commitments each transaction recorded. */
  static List<Integer> sharing(List<String> codes) throws SQLException {
    return counts("SELECT count(*) FROM commitment WHERE code = ANY(?) GROUP BY xmin::text", codes);
  }

  /** How many facts each of the commitments has that has any. */
  static List<Integer> facts(List<String> codes) throws SQLException {
    return counts(
        "SELECT count(*) FROM fact WHERE aggregate = 'commitment' AND type = 'recorded'"
            + " AND code = ANY(?) GROUP BY code",
        codes);
  }

  private static List<Integer> counts(String sql, List<String> codes) throws SQLException {
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement counting = connection.prepareStatement(sql)) {
      counting.setArray(1, connection.createArrayOf("text", codes.toArray()));
      List<Integer> counts = new ArrayList<>();
      try (ResultSet counted = counting.executeQuery()) {
        while (counted.next()) {
          counts.add(counted.getInt(1));
        }
      }
      return counts;
    }
  }
}
