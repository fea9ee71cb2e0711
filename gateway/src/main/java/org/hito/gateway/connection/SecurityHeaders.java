package org.hito.gateway.connection;

import java.util.Map;

/**
 * The security headers of every response: no content sniffing, no referrer, no scripts. Pages set
 * what they need themselves.
 */
public final class SecurityHeaders {

  public static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private SecurityHeaders() {}
}
