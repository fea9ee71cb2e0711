package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.hito.gateway.session.Session;

/**
 * Who reads a page.
 *
 * @param session of whoever signed in, perhaps some time ago; empty if nobody did
 * @param canSignIn whether this installation has a way to sign in
 */
@TemplateData
public record Reader(Optional<Session> session, boolean canSignIn) {

  /** Whether somebody is signed in at this moment. */
  public boolean isSignedIn() {
    return session.filter(one -> !one.isOver()).isPresent();
  }

  /** Whether somebody was signed in, and must sign in again. */
  public boolean isOver() {
    return session.filter(Session::isOver).isPresent();
  }

  /** What people call them; empty if nobody is known. */
  public String name() {
    return session.map(Session::name).orElse("");
  }

  /** The code of the organisation they act for; empty if there is none. */
  public String agency() {
    return session.map(Session::agency).orElse("");
  }

  /** Whether they have a role here, with which they may change something. */
  public boolean hasRole() {
    return session.filter(one -> !one.roles().isEmpty()).isPresent();
  }

  /** Whether they have one of ours. */
  public boolean is(String role) {
    return isSignedIn() && session.filter(one -> one.roles().contains(role)).isPresent();
  }

  /** The value of a form's hidden field {@code formToken}; empty if nobody signed in. */
  public String formToken() {
    return session.map(Session::formToken).orElse("");
  }
}
