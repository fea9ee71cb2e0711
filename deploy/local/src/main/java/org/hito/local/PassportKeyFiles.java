package org.hito.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.hito.testkit.PassportKeys;

/**
 * The key pair of this installation's passports.
 *
 * @param privateKey PKCS 8 PEM, for the gateway alone
 * @param publicKey PEM, for the services
 */
record PassportKeyFiles(Path privateKey, Path publicKey) {

  /** The pair in this folder, generated if there is none. */
  static PassportKeyFiles in(Path folder) {
    PassportKeyFiles files =
        new PassportKeyFiles(
            folder.resolve("passport-private.pem"), folder.resolve("passport-public.pem"));
    if (!Files.exists(files.publicKey)) {
      files.write(PassportKeys.generate());
    }
    return files;
  }

  private void write(KeyPair pair) {
    try {
      Files.deleteIfExists(privateKey);
      Files.createFile(
          privateKey,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(privateKey, PassportKeys.pem(pair.getPrivate()));
      Files.writeString(publicKey, PassportKeys.pem(pair.getPublic()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write passport keys", e);
    }
  }
}
