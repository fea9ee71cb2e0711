package org.hito.bench.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** A passport as the gateway would issue it, to call a service directly. */
public final class Passport {

  private static final long LIFE_SECONDS = 3_600;

  private Passport() {}

  /**
   * A passport of an anonymous reader, valid for an hour.
   *
   * @param service its name, such as {@code meeting-service}
   * @param key file of the installation's key: PEM, PKCS#8
   */
  public static String anonymous(String service, Path key) throws IOException {
    long now = Instant.now().getEpochSecond();
    String claims =
        """
        {"iss":"urn:hito:gateway","aud":"%s","sub":"anonymous","iat":%d,"exp":%d}
        """
            .formatted(service, now, now + LIFE_SECONDS);
    String signed = base64("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + base64(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decoded(key))));
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException unsigned) {
      throw new IllegalStateException("no key for passports in " + key, unsigned);
    }
  }

  private static byte[] decoded(Path key) throws IOException {
    String pem = Files.readString(key).replaceAll("-----[A-Z ]+-----|\\s", "");
    return Base64.getDecoder().decode(pem);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
