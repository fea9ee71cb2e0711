package org.hito.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hito.kit.problem.Problem;
import org.hito.kit.request.RequestId;

/** The headers that may pass the gateway. */
final class HeaderRules {

  /** For one connection only (RFC 9110 § 7.6.1). */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "expect",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");

  /** Credentials and claims about the caller: inside, only the passport identifies a caller. */
  private static final Set<String> OURS_TO_SAY =
      Set.of(
          "authorization",
          "cookie",
          "forwarded",
          "x-api-key",
          "x-agency",
          "x-real-ip",
          "x-original-url",
          "x-rewrite-url",
          "x-http-method-override");

  private static final List<String> OUR_PREFIXES = List.of("x-forwarded", "x-user", "x-hito-");

  private HeaderRules() {}

  /** Removes what a client may not send to a service. */
  static void cleanRequest(MultiMap headers) {
    removeHopByHop(headers);
    List.copyOf(headers.names()).stream().filter(HeaderRules::isOursToSay).forEach(headers::remove);
  }

  /** Removes what a service may not send to a client. */
  static void cleanResponse(MultiMap headers) {
    removeHopByHop(headers);
    headers.remove(RequestId.HEADER);
    headers.remove(HttpHeaders.SERVER);
    headers.remove("X-Powered-By");
    headers.remove(Problem.CODE_HEADER);
  }

  private static void removeHopByHop(MultiMap headers) {
    List<String> named =
        headers.getAll(HttpHeaders.CONNECTION).stream()
            .flatMap(value -> Stream.of(value.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .filter(name -> !isFraming(name))
            .toList();
    named.forEach(headers::remove);
    HOP_BY_HOP.forEach(headers::remove);
  }

  /** A client must not remove the length of its own body. */
  private static boolean isFraming(String name) {
    return name.equalsIgnoreCase("content-length") || name.equalsIgnoreCase("transfer-encoding");
  }

  private static boolean isOursToSay(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OURS_TO_SAY.contains(lower) || OUR_PREFIXES.stream().anyMatch(lower::startsWith);
  }
}
