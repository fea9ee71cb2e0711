package org.hito.gateway.dashboard.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.session.SealedCookies;
import org.hito.kit.json.Json;

/**
 * The sign-ins under way in a browser: a cookie for each, so that several tabs can sign in at the
 * same time, and so that no other browser can finish one.
 */
@ApplicationScoped
class PendingSignIns {

  private static final String START = SealedCookies.PREFIX + "sign-in-";
  // the most cookies that fit into the limit of headers, even with long return paths
  private static final int AT_ONCE = 3;
  private static final int NAME_LENGTH = 8;

  private final SealedCookies cookies;

  PendingSignIns(SealedCookies cookies) {
    this.cookies = cookies;
  }

  /** Stores one; unfinished ones do not pile up. */
  void keep(RoutingContext exchange, PendingSignIn begun) {
    List<String> others = cookies.names(exchange, START);
    if (others.size() >= AT_ONCE) {
      others.forEach(name -> cookies.remove(exchange, name));
    }
    String state = begun.attempt().state();
    cookies.set(exchange, name(state), Json.write(begun), PendingSignIn.LONGEST);
  }

  /** The one with this state; empty if this browser has none. */
  Optional<PendingSignIn> find(RoutingContext exchange, String state) {
    return Optional.ofNullable(state)
        .filter(text -> text.length() > NAME_LENGTH)
        .flatMap(text -> cookies.read(exchange, name(text), PendingSignIn.class))
        .filter(begun -> begun.attempt().state().equals(state) && !begun.isOver());
  }

  void remove(RoutingContext exchange, PendingSignIn begun) {
    cookies.remove(exchange, name(begun.attempt().state()));
  }

  private static String name(String state) {
    return START + state.substring(0, NAME_LENGTH);
  }
}
