package org.hito.gateway.links;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.limits.LimitKey;
import org.hito.gateway.limits.RateLimits;
import org.hito.gateway.links.domain.Link;
import org.hito.gateway.links.domain.LinkKind;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemException;

/**
 * Serves the documents of links. A client with the address reads on behalf of the agency that made
 * the link, whatever credentials it sends.
 */
@ApplicationScoped
public class LinkedDocuments {

  private final VerifiedLinks links;
  private final RateLimits limits;
  private final Views views;

  LinkedDocuments(VerifiedLinks links, RateLimits limits, Views views) {
    this.links = links;
    this.limits = limits;
    this.views = views;
  }

  /** The document of a link. */
  interface Document {

    Future<View> of(Link link, Visitor visitor, Panel panel);
  }

  /** Answers an exchange at {@link LinkKind#path}. */
  void show(RoutingContext exchange, LinkKind kind, Document document) {
    exchange.request().pause();
    exchange
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .putHeader("X-Robots-Tag", "noindex");
    AtomicReference<Link> found = new AtomicReference<>();
    Uni<Caller> admitted =
        links
            .find(exchange.pathParam("secret"))
            .invoke(link -> requireKind(link, kind))
            .onFailure()
            .transform(
                refused ->
                    limits
                        .refusal(exchange, LimitKey.address(exchange))
                        .<Throwable>map(tooMany -> tooMany)
                        .orElse(refused))
            .invoke(found::set)
            .map(link -> caller(exchange, link))
            .invoke(caller -> limits.admit(exchange, LimitKey.of(exchange, caller)));
    views.show(exchange, admitted, (visitor, panel) -> document.of(found.get(), visitor, panel));
  }

  /** Its language. */
  static Language language(Link link) {
    return Language.valueOf(link.language().name());
  }

  private static void requireKind(Link link, LinkKind kind) {
    if (link.kind() != kind) {
      throw new ProblemException(404, "not-found");
    }
  }

  private static Caller caller(RoutingContext exchange, Link link) {
    Trail.of(exchange).isOf(link.subject(), link.agency());
    return new Caller(link.subject(), Optional.ofNullable(link.agency()), Set.of());
  }
}
