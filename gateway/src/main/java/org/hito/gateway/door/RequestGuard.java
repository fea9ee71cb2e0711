package org.hito.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.exchange.RequestTarget;
import org.hito.gateway.forwarding.Authority;
import org.hito.gateway.forwarding.Forwarding;
import org.hito.gateway.forwarding.ForwardingHeaders;
import org.hito.gateway.forwarding.TrustedProxies;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.address.PublicAddress;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Refuses ambiguous requests before anything is routed, and determines the {@link Call}. */
@ApplicationScoped
public class RequestGuard {

  private static final List<String> SINGLE =
      List.of(
          "Authorization",
          "X-API-Key",
          "Content-Length",
          "Content-Type",
          "Content-Encoding",
          "Idempotency-Key",
          "Last-Event-ID",
          "Origin");

  private final Forwarding forwarding;
  private final Optional<PublicAddress> publicAddress;
  private final long largestBody;
  private final ProblemAnswers answers;

  RequestGuard(
      TrustedProxies proxies,
      @ConfigProperty(name = "hito.forwarding-headers", defaultValue = "any")
          ForwardingHeaders forwardingHeaders,
      @ConfigProperty(name = PublicAddress.SETTING) Optional<String> publicAddress,
      @ConfigProperty(name = "hito.max-body-size", defaultValue = "20M") MemorySize largestBody,
      ProblemAnswers answers) {
    this.forwarding = new Forwarding(proxies::include, forwardingHeaders);
    this.publicAddress = publicAddress.map(PublicAddress::new);
    this.largestBody = largestBody.asLongValue();
    this.answers = answers;
  }

  /** Continues if the request is unambiguous. */
  public void check(RoutingContext exchange) {
    try {
      refuseUnclear(exchange.request());
      call(exchange.request()).keep(exchange);
    } catch (ProblemException refusal) {
      answers.send(exchange, refusal.problem());
      return;
    }
    exchange.next();
  }

  private void refuseUnclear(HttpServerRequest request) {
    if (request.version() == null) {
      throw new ProblemException(400, "bad-request");
    }
    if (!RequestTarget.isReadable(request.uri())) {
      throw new ProblemException(400, "unreadable-address");
    }
    if (request.path() == null || !PathRules.isPlain(request.path())) {
      throw new ProblemException(400, "unclear-path");
    }
    for (String name : SINGLE) {
      refuseTwo(name, request.headers().getAll(name));
    }
    if (request.headers().contains("Authorization") && request.headers().contains("X-API-Key")) {
      throw ambiguous("Authorization, X-API-Key");
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && longer(length)) {
      throw new ProblemException(
          Problem.of(413, "payload-too-large").withHeader("Connection", "close"));
    }
    String expected = request.getHeader(HttpHeaders.EXPECT);
    if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
      throw new ProblemException(Problem.of(417, "expectation-failed"));
    }
  }

  private boolean longer(String length) {
    try {
      return Long.parseLong(length) > largestBody;
    } catch (NumberFormatException longerThanAnything) {
      return true;
    }
  }

  private static void refuseTwo(String name, List<String> lines) {
    Set<String> different = new HashSet<>(lines);
    if (different.size() > 1) {
      throw ambiguous(name);
    }
  }

  private static ProblemException ambiguous(String name) {
    return new ProblemException(Problem.of(400, "ambiguous-header", Map.of("name", name)));
  }

  private Call call(HttpServerRequest request) {
    String authority = authority(request).map(Authority::text).orElseGet(() -> local(request));
    var direct = new Call(request.remoteAddress().hostAddress(), request.scheme(), authority);
    Call call = forwarding.read(direct, request.headers());
    return publicAddress
        .map(address -> new Call(call.client(), address.scheme(), address.authority()))
        .orElse(call);
  }

  /** The host; empty if a client of HTTP/1.0 sent none. */
  private static Optional<Authority> authority(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.size() > 1) {
      throw badHost();
    }
    Optional<String> named = RequestTarget.authority(request.uri());
    if (request.version() == HttpVersion.HTTP_2) {
      named = named.or(() -> Optional.ofNullable(request.authority()).map(Object::toString));
    }
    if (named.isPresent() && !hosts.isEmpty() && Authority.of(hosts.get(0)).isEmpty()) {
      throw badHost();
    }
    named = named.or(() -> hosts.stream().findFirst());
    if (named.isEmpty() && request.version() == HttpVersion.HTTP_1_0) {
      return Optional.empty();
    }
    return Optional.of(named.flatMap(Authority::of).orElseThrow(RequestGuard::badHost));
  }

  private static ProblemException badHost() {
    return new ProblemException(Problem.of(400, "invalid-header", Map.of("name", "Host")));
  }

  private static String local(HttpServerRequest request) {
    var address = request.localAddress();
    String host = address.hostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.port();
  }
}
