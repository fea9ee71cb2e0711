package org.hito.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.gateway.access.AccessLog;
import org.hito.gateway.audit.AuditTrail;
import org.hito.gateway.dashboard.Dashboard;
import org.hito.gateway.door.AnswerHeaders;
import org.hito.gateway.door.Cors;
import org.hito.gateway.door.RequestGuard;
import org.hito.gateway.endpoint.Endpoints;
import org.hito.gateway.exchange.RequestIds;
import org.hito.gateway.limits.RateLimits;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.routing.ApiRoute;

/**
 * All routes, in the order they are tried. None has an explicit order: a negative one would run
 * before authentication and CORS. The pass-through is the first to read a body.
 */
@ApplicationScoped
public class GatewayRoutes {

  private static final int[] ROUTER_FINDINGS = {400, 404, 405, 406, 413, 415};

  private final AuditTrail audit;
  private final Cors cors;
  private final RateLimits limits;
  private final RequestGuard guard;
  private final Endpoints endpoints;
  private final Dashboard dashboard;
  private final ApiRoute api;
  private final Failures failures;

  GatewayRoutes(
      AuditTrail audit,
      Cors cors,
      RateLimits limits,
      RequestGuard guard,
      Endpoints endpoints,
      Dashboard dashboard,
      ApiRoute api,
      Failures failures) {
    this.audit = audit;
    this.cors = cors;
    this.limits = limits;
    this.guard = guard;
    this.endpoints = endpoints;
    this.dashboard = dashboard;
    this.api = api;
    this.failures = failures;
  }

  void register(@Observes Router router) {
    router.route().handler(RequestIds::assign);
    router.route().handler(AccessLog::watch);
    router.route().handler(AnswerHeaders::complete);
    router.route().handler(audit::follow);
    router.route().handler(limits::show);
    router.route().handler(cors::handle);
    router.route().handler(guard::check);
    router.route("/local/*").handler(limits::admitAddress);
    endpoints.register(router);
    Stream.of("/sign-in/*", "/en/sign-in/*", "/es/sign-in/*")
        .forEach(path -> router.route(path).handler(limits::admitAddress));
    dashboard.register(router);
    endpoints.register(router, dashboard.endpoints());
    router.route("/api/*").handler(api::handle);
    router.route().failureHandler(failures::answer);
    IntStream.of(ROUTER_FINDINGS).forEach(status -> router.errorHandler(status, failures::answer));
  }
}
