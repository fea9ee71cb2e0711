package org.hito.gateway.oidc;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Set;

/** The address that names a provider. Whether it ends in a slash makes no difference. */
record Issuer(String address) {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String CONFIGURATION = "/.well-known/openid-configuration";

  static Issuer of(URI address) {
    if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
      throw new ConfigurationException("hito.oidc.issuer is not an address of the web: " + address);
    }
    return new Issuer(withoutSlash(address.toString()));
  }

  boolean isNamedBy(String name) {
    return name != null && withoutSlash(name).equals(address);
  }

  String configuration() {
    return address + CONFIGURATION;
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
