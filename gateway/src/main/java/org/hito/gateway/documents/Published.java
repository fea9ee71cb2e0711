package org.hito.gateway.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.kit.address.PublicAddress;

/** The documents that the build has made of the contracts of all modules. */
@ApplicationScoped
public class Published {

  private static final String FOLDER = "/META-INF/hito/documents/";

  /** The placeholder that the build writes for the public address. */
  private static final String PLACE = "https://public-address.invalid";

  private final String address;

  Published(@ConfigProperty(name = PublicAddress.SETTING) Optional<PublicAddress> address) {
    this.address = address.map(PublicAddress::text).orElse("");
  }

  /** A document, with addresses below the public address; relative ones if there is none. */
  public String text(String name) {
    String text = new String(bytes(FOLDER + name), StandardCharsets.UTF_8);
    return text.replace(PLACE + "/", address + "/")
        .replace(PLACE, address.isEmpty() ? "/" : address);
  }

  /** A file of this application. */
  public static byte[] bytes(String resource) {
    try (InputStream file = Published.class.getResourceAsStream(resource)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
