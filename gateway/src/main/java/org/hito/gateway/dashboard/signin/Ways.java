package org.hito.gateway.dashboard.signin;

import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.oidc.code.Clients;

/** Whether people can sign in to this installation. */
@ApplicationScoped
public class Ways {

  private final boolean exist;

  Ways(LocalIdentities local, Clients clients) {
    this.exist = local.exist() || !clients.all().isEmpty();
  }

  public boolean exist() {
    return exist;
  }
}
