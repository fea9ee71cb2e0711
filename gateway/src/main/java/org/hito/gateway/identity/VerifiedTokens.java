package org.hito.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.exchange.Sha256;

/**
 * The callers of bearer tokens that have been verified, so that each token is verified once and not
 * with each request. Only hashes of the tokens are kept.
 */
@ApplicationScoped
class VerifiedTokens {

  private static final int REMEMBERED_AT_MOST = 10_000;

  private final Cache<ByteBuffer, Verified> verified;

  VerifiedTokens(
      @ConfigProperty(name = "hito.verified-tokens.lifetime", defaultValue = "5M") Duration most) {
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED_AT_MOST)
            .expireAfter(Expiry.creating((ByteBuffer hash, Verified token) -> token.left(most)))
            .build();
  }

  /** The caller of an exchange, if its token is known. */
  Optional<Caller> caller(RoutingContext exchange) {
    Optional<Verified> known =
        hash(exchange)
            .map(verified::getIfPresent)
            .filter(token -> Instant.now().isBefore(token.expires()));
    known.ifPresent(token -> Credential.until(token.expires()).keep(exchange));
    return known.map(Verified::caller);
  }

  /**
   * Remembers the caller of an exchange.
   *
   * @param expires when the token expires, or null if it must be verified each time
   */
  void remember(RoutingContext exchange, Caller caller, Instant expires) {
    if (expires != null) {
      Credential.until(expires).keep(exchange);
      hash(exchange).ifPresent(hash -> verified.put(hash, new Verified(caller, expires)));
    }
  }

  private static Optional<ByteBuffer> hash(RoutingContext exchange) {
    return Optional.ofNullable(exchange.request().getHeader(HttpHeaders.AUTHORIZATION))
        .map(shown -> ByteBuffer.wrap(Sha256.of(shown)));
  }

  private record Verified(Caller caller, Instant expires) {

    Duration left(Duration most) {
      Duration left = Duration.between(Instant.now(), expires);
      return left.compareTo(most) < 0 ? left : most;
    }
  }
}
