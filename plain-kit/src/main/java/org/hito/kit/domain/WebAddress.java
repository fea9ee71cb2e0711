package org.hito.kit.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of pages and files on the web, as people copy them from their browsers. */
public final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  // URI.getHost() knows neither letters such as ñ nor underscores, which browsers open
  private static final String LABEL = "[\\p{L}\\p{M}\\p{N}_-]+";
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:[^@]*@)?(?:\\[[0-9A-Fa-f:.]+]|%1$s(?:\\.%1$s)*\\.?)(?::\\d*)?".formatted(LABEL));

  private WebAddress() {}

  /** Whether a text is one: http or https, in any case, and a host. */
  public static boolean is(String text) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getRawAuthority() != null
          && AUTHORITY.matcher(uri.getRawAuthority()).matches();
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
