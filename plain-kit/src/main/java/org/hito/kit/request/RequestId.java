package org.hito.kit.request;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a request, in {@link #HEADER} of the request, of its answer and in problems. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private RequestId() {}

  /** The id offered by the caller if it is a plain one; otherwise, or for null, a new one. */
  public static String of(String offered) {
    return offered != null && PLAIN.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString();
  }
}
