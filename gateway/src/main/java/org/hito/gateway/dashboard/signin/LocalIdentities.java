package org.hito.gateway.dashboard.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Function;

/**
 * The identities that the issuer of a local run gives to anybody. A gateway for production does not
 * contain that issuer, so it is found by its class name.
 */
@ApplicationScoped
public class LocalIdentities {

  private final Function<String, Optional<SecurityIdentity>> issuer;

  LocalIdentities(
      @Named("hito.local-identities")
          Instance<Function<String, Optional<SecurityIdentity>>> issuer) {
    this.issuer = issuer.isResolvable() ? issuer.get() : null;
  }

  /** Whether there are any. */
  public boolean exist() {
    return issuer != null;
  }

  /** The identity of a local client; empty if there can be no such client. */
  Optional<SecurityIdentity> find(String client) {
    return exist() ? issuer.apply(client) : Optional.empty();
  }
}
