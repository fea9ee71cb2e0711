package org.hito.local.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hito.testkit.embedded.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

  @Test
  void a_port_in_use_is_named_with_who_wants_it_and_who_has_it() throws Exception {
    // Given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<Integer, String> wanted = Map.of(taken.getLocalPort(), "meeting-service");

      // When
      StartFailure failure = assertThrows(StartFailure.class, () -> PortCheck.allFree(wanted));

      // Then
      String expected =
          "port %d, wanted by meeting-service, is in use by process %d"
              .formatted(taken.getLocalPort(), ProcessHandle.current().pid());
      assertTrue(failure.getMessage().startsWith(expected), failure.getMessage());
    }
  }

  @Test
  void a_free_port_is_fine() {
    // When, Then
    PortCheck.allFree(Map.of(FreePort.next(), "gateway"));
  }

  @Test
  void a_listening_socket_is_known_by_its_port_in_hexadecimal() {
    // Given
    String line =
        "   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1";

    // When
    Optional<String> inode = PortHolder.inode(line, 8080);

    // Then
    assertEquals(Optional.of("4711"), inode);
  }

  @Test
  void a_connection_from_that_port_does_not_listen() {
    // Given
    String line =
        "   1: 0100007F:1F90 0100007F:A1B2 01 00000000:00000000 00:00000000 00000000     0        0 4711 1";

    // When
    Optional<String> inode = PortHolder.inode(line, 8080);

    // Then
    assertEquals(Optional.empty(), inode);
  }

  @Test
  void a_disk_too_small_is_named_with_what_is_free_and_needed(@TempDir Path folder) {
    // Given
    long needed = Long.MAX_VALUE;

    // When
    StartFailure failure =
        assertThrows(StartFailure.class, () -> DiskCheck.enoughSpace(folder, needed));

    // Then
    assertTrue(
        failure.getMessage().matches("no disk space: \\d+ MB are free for .*, \\d+ MB are needed"),
        failure.getMessage());
  }
}
