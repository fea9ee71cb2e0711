package org.hito.gateway.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;

/** The credential that the caller of an exchange presented. A stream may outlive its validity. */
@FunctionalInterface
public interface Credential {

  /** The key under which an exchange keeps it. */
  String KEY = "hito.credential";

  /** Whether it would be accepted now. Fails while that cannot be determined. */
  Uni<Boolean> isAccepted();

  /** The credential of an exchange. An anonymous caller stays accepted. */
  static Credential of(RoutingContext exchange) {
    return exchange.<Credential>get(KEY, () -> Uni.createFrom().item(true));
  }

  /** A credential that is accepted until it expires. */
  static Credential until(Instant expires) {
    return () -> Uni.createFrom().item(() -> Instant.now().isBefore(expires));
  }

  /** Keeps it with an exchange. */
  default void keep(RoutingContext exchange) {
    exchange.put(KEY, this);
  }
}
