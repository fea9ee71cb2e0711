package org.hito.gateway.keys;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.exchange.SafeMethods;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Credential;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyRefusal;
import org.hito.gateway.keys.domain.KeyRole;
import org.hito.gateway.keys.domain.KeyScope;
import org.hito.gateway.keys.domain.KeyText;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Accepts API keys, in a header and nowhere else: addresses end up in logs. */
@ApplicationScoped
public class ApiKeyMechanism implements HttpAuthenticationMechanism {

  static final String HEADER = "X-API-Key";

  private final VerifiedKeys keys;
  private final KeyUses uses;

  ApiKeyMechanism(VerifiedKeys keys, KeyUses uses) {
    this.keys = keys;
    this.uses = uses;
  }

  /** Fails with the problem of the rejected key, rather than a generic one. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    String shown = exchange.request().getHeader(HEADER);
    if (shown == null) {
      return Uni.createFrom().nullItem();
    }
    Optional<KeyText> text = KeyText.read(KeyText.Form.API_KEY, shown.strip());
    if (text.isEmpty()) {
      return Uni.createFrom().failure(unauthenticated("invalid-key"));
    }
    Trail.of(exchange).isOf(subject(text.get().id()), null);
    return keys.find(text.get())
        .map(found -> found.orElseThrow(() -> unauthenticated("invalid-key")))
        .invoke(key -> check(key, exchange))
        .invoke(key -> recheck(text.get(), exchange).keep(exchange))
        .map(ApiKeyMechanism::identity);
  }

  private void check(ApiKey key, RoutingContext exchange) {
    refusal(key, exchange)
        .map(ApiKeyMechanism::problem)
        .ifPresent(
            refused -> {
              throw refused;
            });
    uses.note(key.id());
  }

  private static Optional<KeyRefusal> refusal(ApiKey key, RoutingContext exchange) {
    KeyScope scope =
        SafeMethods.include(exchange.request().method()) ? KeyScope.READ : KeyScope.WRITE;
    return key.refusal(Instant.now(), scope, Call.of(exchange).client());
  }

  private Credential recheck(KeyText text, RoutingContext exchange) {
    return () ->
        keys.find(text)
            .map(found -> found.filter(key -> refusal(key, exchange).isEmpty()).isPresent());
  }

  private static ProblemException problem(KeyRefusal refusal) {
    return switch (refusal) {
      case REVOKED -> unauthenticated("key-revoked");
      case EXPIRED -> unauthenticated("key-expired");
      case ADDRESS -> new ProblemException(403, "key-address");
      case SCOPE -> new ProblemException(403, "key-scope");
    };
  }

  private static ProblemException unauthenticated(String code) {
    return new ProblemException(Problem.of(401, code).withHeader("WWW-Authenticate", "Bearer"));
  }

  private static String subject(String id) {
    return "key:" + id;
  }

  private static SecurityIdentity identity(ApiKey key) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(subject(key.id())))
        .addRoles(key.roles().stream().map(KeyRole::wireName).collect(Collectors.toSet()))
        .addAttribute(Caller.AGENCY, key.agency())
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
