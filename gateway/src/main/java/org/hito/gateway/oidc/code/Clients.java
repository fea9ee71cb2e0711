package org.hito.gateway.oidc.code;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.oidc.ProviderHttp;
import org.hito.gateway.oidc.Providers;
import org.hito.gateway.outbound.Proxies;

/** The providers at which people sign in to the dashboard. */
@ApplicationScoped
public class Clients {

  private final List<Client> all;

  Clients(Providers providers, Vertx vertx, Proxies proxies) {
    var http = new ProviderHttp(vertx, proxies.identityProviders());
    this.all =
        providers.all().stream()
            .filter(provider -> provider.settings().clientId().isPresent())
            .map(provider -> new Client(provider, http))
            .toList();
  }

  public List<Client> all() {
    return all;
  }

  /** The client with this name in the settings. */
  public Optional<Client> named(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
