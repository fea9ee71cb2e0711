package org.hito.gateway.identity;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the key that signs passports. The gateway does not start without one. */
final class PassportKey {

  private static final String PROPERTY = "hito.passport.private-key-location";
  private static final int P256_BITS = 256;

  private PassportKey() {}

  static ECPrivateKey read(PassportSettings settings) {
    String location =
        settings
            .privateKeyLocation()
            .orElseThrow(() -> refusal("is not set: the gateway cannot sign passports"));
    try {
      String pem = Files.readString(path(location));
      return parse(pem);
    } catch (IOException unreadable) {
      throw refusal("names a file that cannot be read: " + location);
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw refusal("names no PKCS#8 PEM key of curve P-256: " + location);
    }
  }

  static ECPrivateKey parse(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
    var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
    var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
    if (key.getParams().getOrder().bitLength() != P256_BITS) {
      throw new IllegalArgumentException("not on curve P-256");
    }
    return key;
  }

  private static Path path(String location) {
    return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
  }

  private static ConfigurationException refusal(String reason) {
    return new ConfigurationException(PROPERTY + " " + reason);
  }
}
