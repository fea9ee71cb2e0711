package org.hito.gateway.session;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * What a form of the dashboard sent. Only one that stands {@link Standing#SIGNED_IN} has a caller;
 * for any other the same form is shown again with what was typed.
 *
 * @param fields what was typed
 */
public record PostedForm(MultiMap fields, Standing standing) {

  /** The name of the hidden field with the token. */
  public static final String TOKEN = "formToken";

  /** The code of the problem that no page of this session may have sent a form. */
  public static final String FORGED = "forged-form";

  private static final String KEY = "hito.form";

  /** What a form has to do with who is signed in now. */
  public enum Standing {
    /** It belongs to the session. */
    SIGNED_IN,
    /** Nobody is signed in, or not any more. */
    SIGNED_OUT,
    /** It was opened in an earlier session, or before anybody signed in. */
    OTHER_SESSION
  }

  /** The form of an exchange; empty unless it has sent one. */
  public static Optional<PostedForm> of(RoutingContext exchange) {
    return Optional.ofNullable(exchange.get(KEY));
  }

  /** The form as it stands with a session. */
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
