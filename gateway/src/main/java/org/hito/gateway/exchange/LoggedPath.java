package org.hito.gateway.exchange;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** The path of a request as logs and the audit log show it: without the secret of a link. */
public final class LoggedPath {

  private static final Pattern SECRET = Pattern.compile("(hito_link_[a-z0-9]{12})_\\w*");
  private static final Pattern MISTYPED =
      Pattern.compile("^(/api/v1/links/)(?!hito_link_[a-z0-9]{12}/)[^/]+(?=/)");

  private LoggedPath() {}

  /** The path; null if there is none. */
  public static String of(RoutingContext exchange) {
    String path = exchange.request().path();
    return path == null ? null : of(path, normalised(exchange, path));
  }

  /**
   * The path.
   *
   * @param path as the client wrote it
   * @param normalised the path by which its route is found, without needless escapes
   */
  static String of(String path, String normalised) {
    String shown = MISTYPED.matcher(SECRET.matcher(normalised).replaceAll("$1")).replaceAll("$1-");
    return shown.equals(normalised) ? path : shown;
  }

  private static String normalised(RoutingContext exchange, String path) {
    try {
      return exchange.normalizedPath();
    } catch (IllegalArgumentException unreadable) {
      return path;
    }
  }
}
