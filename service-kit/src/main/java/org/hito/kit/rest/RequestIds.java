package org.hito.kit.rest;

import io.vertx.ext.web.RoutingContext;
import org.hito.kit.request.RequestId;

/** The ids of the requests in process. */
final class RequestIds {

  private static final String KEY = "hito.request-id";

  private RequestIds() {}

  /** The id of a request, chosen on the first call. */
  static String of(RoutingContext context) {
    String known = context.get(KEY);
    if (known == null) {
      known = RequestId.of(context.request().getHeader(RequestId.HEADER));
      context.put(KEY, known);
    }
    return known;
  }
}
