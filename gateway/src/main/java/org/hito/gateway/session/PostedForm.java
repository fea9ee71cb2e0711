package org.hito.gateway.session;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * A form sent from the dashboard. Only one with standing {@link Standing#SIGNED_IN} has a caller;
 * any other is shown again with what was typed.
 *
 * @param fields what was typed
 */
public record PostedForm(MultiMap fields, Standing standing) {

  /** The name of the hidden field with the token. */
  public static final String TOKEN = "formToken";

  /** The code of the problem for a form that no page of this session sent. */
  public static final String FORGED = "forged-form";

  private static final String KEY = "hito.form";

  /** How a form relates to the current session. */
  public enum Standing {
    /** It belongs to the session. */
    SIGNED_IN,
    /** Nobody is signed in, or the session has expired. */
    SIGNED_OUT,
    /** It was opened in an earlier session, or before anybody signed in. */
    OTHER_SESSION
  }

  /** The form of an exchange; empty unless it has sent one. */
  public static Optional<PostedForm> of(RoutingContext exchange) {
    return Optional.ofNullable(exchange.get(KEY));
  }

  /** The form's standing with a session. */
  public static PostedForm of(MultiMap fields, Optional<Session> session) {
    Standing standing =
        session
            .filter(one -> !one.isOver())
            .map(one -> one.made(fields.get(TOKEN)) ? Standing.SIGNED_IN : Standing.OTHER_SESSION)
            .orElse(Standing.SIGNED_OUT);
    return new PostedForm(fields, standing);
  }

  public void keep(RoutingContext exchange) {
    exchange.put(KEY, this);
  }

  public boolean isSignedIn() {
    return standing == Standing.SIGNED_IN;
  }
}
