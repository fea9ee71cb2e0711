package org.hito.gateway.connection;

import java.util.Map;

/**
 * What every answer says to browsers: take it for what it is, tell nobody where you come from, and
 * run nothing of it. A page says itself what it needs.
 */
public final class SecurityHeaders {

  public static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private SecurityHeaders() {}
}
