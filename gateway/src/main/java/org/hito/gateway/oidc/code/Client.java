package org.hito.gateway.oidc.code;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hito.gateway.oidc.Provider;
import org.hito.gateway.oidc.ProviderHttp;
import org.hito.kit.problem.ProblemException;
import org.jose4j.jwt.JwtClaims;

/**
 * The dashboard as a client of one provider: the authorization code flow of OpenID Connect, with
 * PKCE. The identity comes from the access token if the API would accept it, so that pages and API
 * see the same person; otherwise from the ID token.
 */
public final class Client {

  private static final int UNAUTHENTICATED = 401;

  private final Provider provider;
  private final TokenEndpoint tokens;
  private final String id;

  Client(Provider provider, ProviderHttp http) {
    this.provider = provider;
    this.tokens = new TokenEndpoint(provider, http);
    this.id = provider.settings().clientId().orElseThrow();
  }

  /** Its name in the settings. */
  public String name() {
    return provider.name();
  }

  /** The provider's name for people. */
  public String title() {
    URI issuer = provider.settings().issuer().orElseThrow();
    return issuer.getAuthority() + issuer.getPath().replaceAll("/$", "");
  }

  /** Whether an answer names this provider, if it names one (RFC 9207). */
  public boolean isNamedBy(String issuer) {
    return issuer == null || provider.isNamedBy(issuer);
  }

  /** The address where a browser signs in; fails with 503 while the provider does not answer. */
  public Future<String> address(Attempt attempt) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", id);
    asked.put("redirect_uri", attempt.redirect());
    asked.put("scope", provider.settings().scopes());
    asked.put("state", attempt.state());
    asked.put("nonce", attempt.nonce());
    asked.put("code_challenge", attempt.challenge());
    asked.put("code_challenge_method", "S256");
    return provider
        .configuration()
        .map(configuration -> endpoint(configuration) + FormText.of(asked));
  }

  private static String endpoint(JsonObject configuration) {
    String address = configuration.getString("authorization_endpoint");
    return address + (address.contains("?") ? "&" : "?");
  }

  /** The person who signed in; fails with a refusal, or with 503. */
  public Future<Person> redeem(Attempt attempt, String code) {
    return tokens
        .ask(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                attempt.redirect(),
                "code_verifier",
                attempt.verifier()))
        .compose(granted -> person(granted, Optional.of(attempt.nonce())));
  }

  /**
   * The person after a refresh; fails with a refusal if the provider no longer vouches for them.
   */
  public Future<Person> renew(String refreshToken) {
    return tokens
        .ask(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken))
        .compose(granted -> person(granted, Optional.empty()))
        .map(
            person ->
                person.refreshToken() == null
                    ? new Person(person.caller(), person.name(), person.expires(), refreshToken)
                    : person);
  }

  private Future<Person> person(Tokens granted, Optional<String> nonce) {
    return identified(granted.id(), nonce)
        .compose(own -> accepted(granted.access()).map(access -> person(granted, own, access)))
        .recover(failure -> Future.failedFuture(refusal(failure)));
  }

  private Person person(Tokens granted, Optional<JwtClaims> own, Optional<JwtClaims> access) {
    if (own.isPresent()
        && access.isPresent()
        && !Objects.equals(subject(own.get()), subject(access.get()))) {
      throw SignInRefusal.because(name(), "its tokens name different people");
    }
    JwtClaims claims =
        access
            .or(() -> own)
            .orElseThrow(() -> SignInRefusal.because(name(), "no token can be verified"));
    return Person.of(provider.identity(claims), own, granted.refresh());
  }

  /** The claims of an ID token, which is required at sign-in. */
  private Future<Optional<JwtClaims>> identified(String token, Optional<String> nonce) {
    if (token == null) {
      return nonce.isPresent()
          ? Future.failedFuture(SignInRefusal.because(name(), "no ID token"))
          : Future.succeededFuture(Optional.empty());
    }
    return provider.verify(token, List.of(id)).map(claims -> Optional.of(own(claims, nonce)));
  }

  private JwtClaims own(JwtClaims claims, Optional<String> nonce) {
    Object party = claims.getClaimValue("azp");
    if (party != null && !party.equals(id)) {
      throw SignInRefusal.because(name(), "the ID token is for another client");
    }
    if (nonce.isPresent() && !nonce.get().equals(claims.getClaimValue("nonce"))) {
      throw SignInRefusal.because(name(), "the ID token is of another sign-in");
    }
    return claims;
  }

  private Future<Optional<JwtClaims>> accepted(String token) {
    return token == null
        ? Future.succeededFuture(Optional.empty())
        : provider
            .verify(token, provider.audience())
            .map(Optional::of)
            .recover(
                failure ->
                    isRefused(failure)
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(failure));
  }

  private Throwable refusal(Throwable failure) {
    return isRefused(failure)
        ? SignInRefusal.because(name(), ((ProblemException) failure).problem().code())
        : failure;
  }

  private static boolean isRefused(Throwable failure) {
    return failure instanceof ProblemException known && known.problem().status() == UNAUTHENTICATED;
  }

  private static Object subject(JwtClaims claims) {
    return claims.getClaimValue("sub");
  }
}
