package org.hito.testkit.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A self-signed certificate for {@code localhost}. It is not valid for 127.0.0.1, so a client that
 * accepts it there does not verify the host.
 */
public final class ServerCertificate {
  private static final String ALIAS = "server";
  private static final String PASSWORD = "local-only";

  private final Path folder;

  private ServerCertificate(Path folder) {
    this.folder = folder;
  }

  /** Makes one, with its files in this folder. */
  public static ServerCertificate in(Path folder) {
    ServerCertificate made = new ServerCertificate(folder);
    try {
      made.write();
      return made;
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException("cannot make a certificate in " + folder, failure);
    }
  }

  /** PEM file with the certificate, for trust stores. */
  public Path certificate() {
    return folder.resolve("tls.crt");
  }

  /** PEM file with the private key, readable by its owner alone. */
  public Path key() {
    return folder.resolve("tls.key");
  }

  /** PEM file with both. */
  public Path both() {
    return folder.resolve("tls.pem");
  }

  private void write() throws IOException, GeneralSecurityException {
    Path store = folder.resolve("tls.p12");
    generate(store);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, PASSWORD.toCharArray());
    }
    String certificate = pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
    String key = pem("PRIVATE KEY", keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
    Files.writeString(certificate(), certificate);
    Files.createFile(
        key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key(), key);
    Files.writeString(both(), key + certificate);
  }

  private static void generate(Path store) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.onExit().join().exitValue() != 0) {
      throw new UncheckedIOException(new IOException(said));
    }
  }

  private static String pem(String what, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }
}
