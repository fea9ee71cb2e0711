package org.hito.gateway.oidc.code;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.gateway.identity.Caller;
import org.jose4j.jwt.JwtClaims;

/**
 * A person whom a provider has identified.
 *
 * @param name for people; null if the provider gave none
 * @param expires until when the provider vouches for them
 * @param refreshToken renews the sign-in at the provider; may be null
 */
public record Person(Caller caller, String name, Instant expires, String refreshToken) {

  private static final int LONGEST_NAME = 100;

  static Person of(SecurityIdentity identity, Optional<JwtClaims> id, String refreshToken) {
    var caller =
        new Caller(
            identity.getPrincipal().getName(),
            Optional.ofNullable(identity.<String>getAttribute(Caller.AGENCY)),
            identity.getRoles());
    return new Person(
        caller,
        id.flatMap(Person::name).orElse(null),
        identity.getAttribute(Caller.EXPIRES),
        refreshToken);
  }

  private static Optional<String> name(JwtClaims id) {
    return Stream.of("name", "preferred_username")
        .map(id::getClaimValue)
        .filter(String.class::isInstance)
        .map(claim -> ((String) claim).replaceAll("\\p{C}", "").strip())
        .filter(name -> !name.isEmpty())
        .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
        .findFirst();
  }
}
