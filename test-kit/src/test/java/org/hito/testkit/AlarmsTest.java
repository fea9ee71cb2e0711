package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsTest {

  private static final List<String> FAULT =
      List.of(
          "2026-11-27T20:31:11.100Z WARN  [org.hito.Relay] not sent: java.io.IOException: closed",
          "\tat org.hito.kit.outbox.Relay.send(Relay.java:41)",
          "\tat io.vertx.core.impl.BlockedThreadChecker.run(BlockedThreadChecker.java:1)",
          "\tSuppressed: java.io.IOException: closed again",
          "Caused by: java.net.SocketException: reset",
          "\tat java.base/java.net.Socket.read(Socket.java:12)",
          "\t... 4 more");

  private static List<String> warning(String logger, String message) {
    return List.of(
        "2026-11-27T20:31:10.617Z WARN  [" + logger + "] " + message,
        "\tat java.base/java.lang.ClassLoader.defineClass0(Native Method)",
        "\tat io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:526)",
        "Caused by: java.lang.IllegalStateException: slow",
        "\tat java.base/java.lang.Thread.run(Thread.java:840)",
        "\t... 2 more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"io.vertx.core.impl.BlockedThreadChecker", "io.ve.co.im.BlockedThreadChecker"})
  void aBusyMachineIsNoAlarmButWhatFollowsIs(String logger) {
    // Given
    List<String> busy =
        warning(
            logger,
            "Thread Thread[vert.x-eventloop-thread-1,5,main] has been blocked for 2828 ms,"
                + " time limit is 2000 ms: io.vertx.core.VertxException: Thread blocked");

    // When
    List<String> alarms = Alarms.in(Stream.of(busy, busy, FAULT).flatMap(List::stream).toList());

    // Then
    assertEquals(FAULT, alarms);
  }

  @Test
  void aTraceBelowAnythingElseIsAnAlarm() {
    // Given
    String busy = "2026-11-27T20:31:10Z WARN  [io.ve.co.im.BlockedThreadChecker] Thread blocked";
    String normal = "2026-11-27T20:31:11Z INFO  [org.hito.Relay] sent";
    List<String> trace = List.of("\tat org.hito.kit.outbox.Relay.send(Relay.java:41)");

    // When
    List<String> alarms =
        Alarms.in(
            Stream.of(List.of(busy), trace, List.of(normal), trace).flatMap(List::stream).toList());

    // Then
    assertEquals(trace, alarms);
  }
}
