package org.hito.gateway.exchange;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/**
 * The methods that only read (RFC 9110 § 9.2.1). The gateway ignores the bodies of such requests.
 */
public final class SafeMethods {

  private static final Set<HttpMethod> ALL =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private SafeMethods() {}

  public static boolean include(HttpMethod method) {
    return ALL.contains(method);
  }
}
