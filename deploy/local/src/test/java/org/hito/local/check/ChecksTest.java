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
  void aPortInUseIsNamedWithWhoWantsItAndWhoHasIt() throws Exception {
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
  void aFreePortIsFine() {
    // When, Then
    PortCheck.allFree(Map.of(FreePort.next(), "gateway"));
  }

  @Test
  void aListeningSocketIsKnownByItsPortInHexadecimal() {
    // Given
    String line =
        "   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0"
            + " 4711 1";

    // When
    Optional<String> inode = PortHolder.inode(line, 8080);

    // Then
    assertEquals(Optional.of("4711"), inode);
  }

  @Test
  void aConnectionFromThatPortDoesNotListen() {
    // Given
    String line =
        "   1: 0100007F:1F90 0100007F:A1B2 01 00000000:00000000 00:00000000 00000000     0        0"
            + " 4711 1";

    // When
    Optional<String> inode = PortHolder.inode(line, 8080);

    // Then
    assertEquals(Optional.empty(), inode);
  }

  @Test
  void aDiskTooSmallIsNamedWithWhatIsFreeAndNeeded(@TempDir Path folder) {
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
