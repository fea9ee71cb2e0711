package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.hito.gateway.session.Session;

/**
 * Who reads a page.
 *
 * @param session the reader's session, which may have expired; empty if there is none
 * @param canSignIn whether this installation has a way to sign in
 */
@TemplateData
public record Reader(Optional<Session> session, boolean canSignIn) {

  /** Whether somebody is signed in at this moment. */
  public boolean isSignedIn() {
    return session.filter(one -> !one.isOver()).isPresent();
  }

  /** Whether the session has expired and its owner must sign in again. */
  public boolean isOver() {
    return session.filter(Session::isOver).isPresent();
  }

  /** The reader's name; empty if unknown. */
  public String name() {
    return session.map(Session::name).orElse("");
  }

  /** The code of the organisation they act for; empty if there is none. */
  public String agency() {
    return session.map(Session::agency).orElse("");
  }

  /** Whether they have any role, so that they may change something. */
  public boolean hasRole() {
    return session.filter(one -> !one.roles().isEmpty()).isPresent();
  }

  /** Whether they have this role. */
  public boolean is(String role) {
    return isSignedIn() && session.filter(one -> one.roles().contains(role)).isPresent();
  }

  /** The value of a form's hidden field {@code formToken}; empty if nobody signed in. */
  public String formToken() {
    return session.map(Session::formToken).orElse("");
  }
}
