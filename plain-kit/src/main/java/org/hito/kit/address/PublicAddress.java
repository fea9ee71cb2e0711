package org.hito.kit.address;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the installation is reached from outside. What must be absolute wherever it is read, such
 * as the schema a fact names, is written with it.
 *
 * @param text {@code http} or {@code https}, a host, and a path where a proxy strips one; a slash
 *     at its end is dropped
 */
public record PublicAddress(String text) {

  /** The setting that gives it. */
  public static final String SETTING = "hito.public-url";

  /** Where a local run is reached. */
  public static final String DEFAULT = "http://localhost:8080";

  public PublicAddress {
    text = checked(text.strip()).replaceAll("/+$", "");
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return URI.create(text).getScheme();
  }

  /** Its host, and its port where it names one. */
  public String authority() {
    return URI.create(text).getRawAuthority();
  }

  /** The address of a schema, given its file name. */
  public String schema(String file) {
    return text + "/schemas/" + file;
  }

  private static String checked(String text) {
    try {
      URI uri = new URI(text);
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean isPlain =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      if (isWeb && isPlain && uri.getHost() != null) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException unreadable) {
      throw refused(text, unreadable);
    }
    throw refused(text, null);
  }

  private static IllegalArgumentException refused(String text, Exception why) {
    return new IllegalArgumentException(
        SETTING + " is not an address such as https://hito.example: " + text, why);
  }
}
