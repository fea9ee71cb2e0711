package org.hito.gateway.session;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.oidc.code.Person;

/**
 * The session of a person who signed in to the dashboard. It is stored in a sealed cookie and
 * nowhere else.
 *
 * @param subject person or client
 * @param agency code of the organisation they act for, or null
 * @param roles ours
 * @param name for people
 * @param began when they signed in
 * @param expires when their credential expires
 * @param formToken a secret in every form that this session may send
 * @param provider the name of the provider that vouches for them, or null
 * @param refreshToken renews the session at the provider; may be null
 */
public record Session(
    String subject,
    String agency,
    Set<String> roles,
    String name,
    Instant began,
    Instant expires,
    String formToken,
    String provider,
    String refreshToken) {

  private static final int TOKEN_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public Session {
    requireNonNull(subject);
    requireNonNull(name);
    requireNonNull(began);
    requireNonNull(expires);
    requireNonNull(formToken);
    roles = Set.copyOf(roles);
  }

  /**
   * The session of a person who has just signed in.
   *
   * @param provider its name, or null for the issuer of a local run
   */
  public static Session begin(Person person, String provider) {
    return of(person, person.name(), Instant.now(), secret(), provider);
  }

  private static Session of(
      Person person, String name, Instant began, String formToken, String provider) {
    Caller caller = person.caller();
    return new Session(
        caller.subject(),
        caller.agency().orElse(null),
        caller.groups(),
        name == null ? caller.subject() : name,
        began,
        person.expires(),
        formToken,
        provider,
        person.refreshToken());
  }

  /** The renewed session, with the person's current roles; it ends if the identity has changed. */
  Session renewed(Person person) {
    return person.caller().subject().equals(subject)
        ? of(person, person.name() == null ? name : person.name(), began, formToken, provider)
        : withoutRefreshToken();
  }

  /**
   * Keeps the form token, so that forms opened before the same person signed in again can still be
   * sent.
   */
  Session after(Optional<Session> earlier) {
    return earlier
        .filter(one -> one.subject().equals(subject))
        .map(one -> with(expires, one.formToken(), refreshToken))
        .orElse(this);
  }

  /** This session with an end at most this long after its beginning. */
  Session within(Duration lifetime) {
    Instant latest = began.plus(lifetime);
    return expires.isAfter(latest) ? with(latest, formToken, refreshToken) : this;
  }

  Session withoutRefreshToken() {
    return with(expires, formToken, null);
  }

  private Session with(Instant newExpires, String newFormToken, String newRefreshToken) {
    return new Session(
        subject, agency, roles, name, began, newExpires, newFormToken, provider, newRefreshToken);
  }

  public Caller caller() {
    return new Caller(subject, Optional.ofNullable(agency), roles);
  }

  /** Whether it has ended: its owner must sign in again. */
  public boolean isOver() {
    return !Instant.now().isBefore(expires);
  }

  /** Whether a form was made for this session. */
  public boolean made(String token) {
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), formToken.getBytes(StandardCharsets.UTF_8));
  }

  private static String secret() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
