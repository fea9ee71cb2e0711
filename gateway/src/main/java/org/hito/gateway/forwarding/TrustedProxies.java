package org.hito.gateway.forwarding;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.kit.domain.AddressRange;

/** The proxies in front of the gateway whose headers are trusted; none by default. */
@ApplicationScoped
public class TrustedProxies {

  static final String SETTING = "hito.trusted-proxies";

  private final List<AddressRange> ranges;

  TrustedProxies(@ConfigProperty(name = SETTING) Optional<List<String>> addresses) {
    this.ranges = addresses.orElse(List.of()).stream().map(TrustedProxies::range).toList();
  }

  /** Whether an IP address belongs to one of them. */
  public boolean include(String address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static AddressRange range(String text) {
    return AddressRange.parse(text)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    SETTING + " names what is no address or range such as 10.0.0.0/8: " + text));
  }
}
