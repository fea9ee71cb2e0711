package org.hito.localissuer;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps the local issuer, which trusts everybody, out of reach of other people: a gateway that
 * contains it starts only in the profiles local and test, and only on a loopback address.
 */
@ApplicationScoped
public class LocalIssuerGuard {

  private static final Logger LOG = Logger.getLogger(LocalIssuerGuard.class);
  private static final Set<String> PROFILES = Set.of("local", "test");

  private static final String BANNER =
      """

      ************************************************************************
      *  LOCAL ISSUER ON: anybody on this machine gets any agency's token.   *
      *  For trying the platform on one's own machine, for nothing else.     *
      ************************************************************************""";

  private final LocalIssuerSettings settings;
  private final String host;

  LocalIssuerGuard(
      LocalIssuerSettings settings, @ConfigProperty(name = "quarkus.http.host") String host) {
    this.settings = settings;
    this.host = host;
  }

  void onStart(@Observes StartupEvent start) {
    if (settings.enabled()) {
      String refusal = refusal(ConfigUtils.getProfiles(), host);
      if (refusal != null) {
        throw new ConfigurationException(refusal);
      }
      LOG.info(BANNER);
    }
  }

  /** Why the issuer must not run, or null if it may. */
  static String refusal(List<String> profiles, String host) {
    if (Collections.disjoint(profiles, PROFILES)) {
      return "hito.local.issuer.enabled=true is refused in profile "
          + String.join(",", profiles)
          + ": the local issuer gives anybody any agency's token";
    }
    if (!isLoopback(host)) {
      return "hito.local.issuer.enabled=true is refused on quarkus.http.host="
          + host
          + ": the local issuer listens on a loopback address only";
    }
    return null;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
