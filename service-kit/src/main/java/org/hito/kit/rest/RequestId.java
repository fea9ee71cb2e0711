package org.hito.kit.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a request: the caller's if it is a plain one, otherwise a new one. */
final class RequestId {

  static final String HEADER = "X-Request-Id";
  private static final String KEY = "hito.request-id";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  private RequestId() {}

  static String of(RoutingContext context) {
    String known = context.get(KEY);
    if (known == null) {
      String given = context.request().getHeader(HEADER);
      known =
          given != null && PLAIN.matcher(given).matches() ? given : UUID.randomUUID().toString();
      context.put(KEY, known);
    }
    return known;
  }
}
