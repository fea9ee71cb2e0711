package org.hito.gateway.outbound;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The forward proxies that the settings name. */
@Startup // a wrong address stops the start
@ApplicationScoped
public class Proxies {

  private static final String PROVIDERS = "hito.proxy.identity-providers";
  private static final String WEBHOOKS = "hito.proxy.webhooks";

  private final ForwardProxy identityProviders;
  private final ForwardProxy webhooks;

  Proxies(
      @ConfigProperty(name = PROVIDERS) Optional<String> identityProviders,
      @ConfigProperty(name = WEBHOOKS) Optional<String> webhooks,
      @ConfigProperty(name = "hito.proxy.direct") Optional<List<String>> direct) {
    List<String> hosts = direct.orElse(List.of());
    this.identityProviders = ForwardProxy.of(PROVIDERS, identityProviders, hosts);
    this.webhooks = ForwardProxy.of(WEBHOOKS, webhooks, hosts);
  }

  public ForwardProxy identityProviders() {
    return identityProviders;
  }

  public ForwardProxy webhooks() {
    return webhooks;
  }
}
