package org.hito.meeting.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.Passports;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** Clients that disconnect: their work is finished, and releases everything. */
class AbandonedIT {

  private static final int CLIENTS = 8;
  private static final int REQUESTS_OF_EACH = 50;
  private static final String BUSY =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()";

  @Test
  void workOfAbandonedRequestsEndsCompletelyAndQuietly() throws Exception {
    // Given
    Database database = Infrastructure.database("meeting_abandoned");
    try (PackagedService service = MeetingProcess.start(database);
        Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password())) {
      RestAssured.port = service.port();
      MeetingApi.givenForumAndMeeting("left", "left-meeting");

      // When
      List<CompletableFuture<Void>> clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(client -> CompletableFuture.runAsync(() -> abandon(service.port(), client)))
              .toList();
      CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).join();

      // Then
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> texts(connection, BUSY).equals(List.of("0")));
      // of one moment, for the next request may begin now
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      List<String> recorded =
          texts(connection, "SELECT code FROM commitment WHERE code LIKE 'left-%' ORDER BY code");
      assertFalse(recorded.isEmpty(), "nothing was carried out at all");
      assertEquals(
          recorded,
          texts(
              connection,
              "SELECT code FROM fact WHERE aggregate = 'commitment' AND type = 'recorded'"
                  + " ORDER BY code"));
      IntStream.range(0, 40)
          .parallel()
          .forEach(n -> MeetingApi.reader().get("/api/v1/commitments").then().statusCode(200));
      assertTrue(service.terminate(), "did not stop when asked to");
      assertEquals(List.of(), service.alarms());
    }
  }

  private static void abandon(int port, int client) {
    Random random = new Random(client);
    for (int n = 0; n < REQUESTS_OF_EACH; n++) {
      byte[] request = n % 2 == 0 ? post("left-%d-%d".formatted(client, n)) : get();
      int sent = random.nextInt(4) == 0 ? random.nextInt(request.length) : request.length;
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoLinger(random.nextBoolean(), 0);
        socket.getOutputStream().write(request, 0, sent);
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(15)).toNanos());
        if (sent == request.length && random.nextInt(4) == 0) {
          socket.getInputStream().readNBytes(1 + random.nextInt(200));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static byte[] post(String code) {
    return request("POST /api/v1/meetings/left-meeting/commitments", MeetingApi.promise(code));
  }

  private static byte[] get() {
    return request("GET /api/v1/commitments?limit=200", "");
  }

  private static byte[] request(String what, String body) {
    String passport = Passports.to("meeting-service").forAgency(MeetingApi.OWNER, "agency-editor");
    return """
    %s HTTP/1.1
    Host: hito.example
    Authorization: Bearer %s
    Content-Type: application/json
    Content-Length: %d

    """
        .formatted(what, passport, body.getBytes(StandardCharsets.UTF_8).length)
        .replace("\n", "\r\n")
        .concat(body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
