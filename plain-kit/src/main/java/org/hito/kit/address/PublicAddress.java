package org.hito.kit.address;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The public address of the installation. Addresses that must be absolute, such as that of a fact's
 * schema, begin with it.
 *
 * @param text {@code http} or {@code https}, a host, and a path if a proxy strips one; a trailing
 *     slash is removed
 */
public record PublicAddress(String text) {

  /** The name of the setting. */
  public static final String SETTING = "hito.public-url";

  /** The address of a local run. */
  public static final String DEFAULT = "http://localhost:8080";

  public PublicAddress {
    text = checked(text.strip()).replaceAll("/+$", "");
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return URI.create(text).getScheme();
  }

  /** Its host, and its port if it has one. */
  public String authority() {
    return URI.create(text).getRawAuthority();
  }

  /** The address of a schema file. */
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
