package org.hito.localissuer;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Function;

/** Lets people choose who they are on the dashboard of a local run. */
@ApplicationScoped
public class LocalIdentities {

  private final LocalIssuer issuer;
  private final LocalIssuerSettings settings;

  LocalIdentities(LocalIssuer issuer, LocalIssuerSettings settings) {
    this.issuer = issuer;
    this.settings = settings;
  }

  /** The identities of local clients by their ids, as the gateway looks them up; or null. */
  @Produces
  @Dependent
  @Named("hito.local-identities")
  Function<String, Optional<SecurityIdentity>> byId() {
    return settings.enabled()
        ? id -> LocalClient.of(id).flatMap(client -> issuer.read(issuer.issue(client)))
        : null;
  }
}
