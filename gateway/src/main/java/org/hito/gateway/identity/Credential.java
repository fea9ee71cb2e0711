package org.hito.gateway.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;

/** What the caller of an exchange showed. A stream outlives the moment at which it was verified. */
@FunctionalInterface
public interface Credential {

  /** Where an exchange keeps it. */
  String KEY = "hito.credential";

  /** Whether it would be accepted now. Fails while that cannot be found out. */
  Uni<Boolean> isAccepted();

  /** The credential of an exchange. An anonymous caller stays welcome. */
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
