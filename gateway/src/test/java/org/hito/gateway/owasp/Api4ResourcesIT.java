package org.hito.gateway.owasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.Door;
import org.hito.gateway.EventStream;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * OWASP API4:2023, unrestricted resource consumption. What is announced too large is tried in
 * {@link org.hito.gateway.DoorIT}, slow clients in {@link
 * org.hito.gateway.inbound.StalledClientsIT}, too many requests in {@link
 * org.hito.gateway.limits.LimitsIT}; packed and deep bodies and large pages in the services.
 */
class Api4ResourcesIT {

  private static final int STREAMS = 100;

  private static PackagedGateway gateway;
  private static Door door;

  @BeforeAll
  static void start() {
    gateway =
        PackagedGateway.start(Map.of("HITO_LIMITS_STREAMS_PER_CALLER", String.valueOf(STREAMS)));
    door = gateway.door();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void fiftyMegabytesThatNobodyAnnouncedAreNotTaken() throws IOException {
    // Given
    String head =
        String.join(
            "\r\n",
            "POST /api/v1/meetings/refusing HTTP/1.1",
            "Host: hito.example",
            "Authorization: " + door.bearer("senacyt"),
            "Transfer-Encoding: chunked",
            "",
            "");
    // When
    int taken = sendFiftyMegabytes(head);
    // Then
    assertTrue(taken < 50, "megabytes: " + taken);
    assertEquals(200, door.get("/api/v1/meetings").statusCode());
  }

  @Test
  void twoHundredStreamsOfOneCallerLeaveRoomForOthers() {
    // Given
    List<EventStream> open = new ArrayList<>();
    try {
      for (int stream = 0; stream < STREAMS; stream++) {
        open.add(EventStream.open(door, ""));
      }
      // When
      List<Integer> more =
          Stream.generate(() -> door.get("/api/v1/events").statusCode())
              .limit(STREAMS)
              .distinct()
              .toList();
      // Then
      assertEquals(List.of(429), more);
      EventStream.open(door, "", "Authorization", door.bearer("senacyt")).close();
      assertEquals(200, door.get("/api/v1/meetings").statusCode());
    } finally {
      open.forEach(EventStream::close);
    }
  }

  /** Sends until it is answered or cut off; the megabytes that were taken. */
  private static int sendFiftyMegabytes(String head) throws IOException {
    byte[] chunk =
        ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    int sent = 0;
    try (var socket = new Socket(gateway.host(), gateway.process().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      while (sent < 50 && socket.getInputStream().available() == 0) {
        out.write(chunk);
        sent++;
      }
      return sent;
    } catch (SocketException cutOff) {
      return sent;
    }
  }
}
