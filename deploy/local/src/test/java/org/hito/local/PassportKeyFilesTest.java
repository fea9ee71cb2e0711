package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassportKeyFilesTest {
  @TempDir Path folder;

  @Test
  void onlyTheOwnerCanReadThePrivateKey() throws Exception {
    // When
    PassportKeyFiles files = PassportKeyFiles.in(folder);

    // Then
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(files.privateKey())));
    assertTrue(Files.readString(files.privateKey()).startsWith("-----BEGIN PRIVATE KEY-----"));
    assertTrue(Files.readString(files.publicKey()).startsWith("-----BEGIN PUBLIC KEY-----"));
  }

  @Test
  void thePairStaysFromRunToRun() throws Exception {
    // Given
    String first = Files.readString(PassportKeyFiles.in(folder).publicKey());

    // When
    String second = Files.readString(PassportKeyFiles.in(folder).publicKey());

    // Then
    assertEquals(first, second);
  }
}
