package org.hito.kit.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies a passport once, not with each request: the gateway sends a caller's passport many times
 * before it mints the next one, and verifying a signature costs more than most requests. A refused
 * one is verified again, and an expired one is refused even if it is cached. While the gateway's
 * key is being rotated, two keys are accepted.
 */
@Startup // an unreadable key fails the start
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedPassports extends DefaultJWTCallerPrincipalFactory {

  private static final int KEPT = 1_000;
  private static final Duration KEPT_FOR = Duration.ofMinutes(1);

  private final Cache<String, JWTCallerPrincipal> verified =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();
  private final Optional<SecondPassportKey> other;

  VerifiedPassports(
      @ConfigProperty(name = "hito.passport.other-public-key") Optional<String> location) {
    this.other = location.map(SecondPassportKey::in);
  }

  @Override
  public JWTCallerPrincipal parse(String passport, JWTAuthContextInfo rules) throws ParseException {
    JWTCallerPrincipal known = verified.getIfPresent(passport);
    if (known != null && known.getExpirationTime() > Instant.now().getEpochSecond()) {
      return known;
    }
    JWTCallerPrincipal caller = verify(passport, rules);
    verified.put(passport, caller);
    return caller;
  }

  private JWTCallerPrincipal verify(String passport, JWTAuthContextInfo rules)
      throws ParseException {
    try {
      return super.parse(passport, rules);
    } catch (ParseException refused) {
      if (other.isEmpty()) {
        throw refused;
      }
      return other.get().verify(passport, rules);
    }
  }
}
