package org.hito.gateway.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Mints passports: short-lived JWTs (ES256) that identify the caller to one service. A passport is
 * reused for later requests of the same caller, so that few requests pay for a signature.
 */
@Startup
@ApplicationScoped
public class Passports {

  static final String ISSUER = "urn:hito:gateway";

  private static final int CACHED_AT_MOST = 10_000;

  private final ECPrivateKey key;
  private final Duration lifetime;
  private final Duration reuse;
  private final InstantSource clock;
  private final LoadingCache<Key, Passport> minted;

  @Inject
  Passports(PassportSettings settings) {
    this(settings, InstantSource.system());
  }

  Passports(PassportSettings settings, InstantSource clock) {
    this.key = PassportKey.read(settings);
    this.lifetime = settings.lifetime();
    this.reuse = settings.reuse();
    this.clock = clock;
    this.minted =
        Caffeine.newBuilder()
            .expireAfterWrite(settings.reuse())
            .maximumSize(CACHED_AT_MOST)
            .build(this::mint);
  }

  /** A passport of a caller for one service, with at least half of its lifetime left by default. */
  public String of(Caller caller, String audience) {
    Key wanted = new Key(caller, audience);
    Passport known = minted.get(wanted);
    if (known.isOf(clock.instant(), reuse)) {
      return known.text();
    }
    // the clock was set, or the machine slept and the time of the cache stood still
    Passport another = mint(wanted);
    minted.put(wanted, another);
    return another.text();
  }

  private Passport mint(Key wanted) {
    Instant now = clock.instant();
    return new Passport(signed(wanted, now), now);
  }

  private String signed(Key wanted, Instant now) {
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKey(key);
    signature.setPayload(claims(wanted, now).toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException unsigned) {
      throw new IllegalStateException("passport cannot be signed", unsigned);
    }
  }

  private JwtClaims claims(Key wanted, Instant now) {
    Caller caller = wanted.caller();
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(wanted.audience());
    claims.setSubject(caller.subject());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifetime).getEpochSecond()));
    caller.agency().ifPresent(agency -> claims.setStringClaim("agency", agency));
    if (!caller.groups().isEmpty()) {
      claims.setStringListClaim("groups", List.copyOf(caller.groups()));
    }
    return claims;
  }

  private record Passport(String text, Instant minted) {

    boolean isOf(Instant now, Duration reuse) {
      return !now.isBefore(minted) && now.isBefore(minted.plus(reuse));
    }
  }

  private record Key(Caller caller, String audience) {}
}
