package org.hito.gateway.webhooks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A subscription of an agency.
 *
 * @param version rises with each change, other than deliveries
 * @param switchedOff null unless the platform stopped it
 * @param secrets the newest first
 */
public record Subscription(
    UUID id,
    int version,
    String agency,
    Declaration declaration,
    SubscriptionStatus status,
    SwitchedOff switchedOff,
    List<SigningSecret> secrets,
    Instant createdAt,
    String createdBy,
    Instant updatedAt) {

  public Subscription {
    secrets = List.copyOf(secrets);
  }

  public boolean isActive() {
    return status == SubscriptionStatus.ACTIVE;
  }

  /** This subscription as changed by its agency. */
  public Subscription revised(Declaration wanted, SubscriptionStatus wish, Instant now) {
    return new Subscription(
        id,
        version + 1,
        agency,
        wanted,
        wish,
        wish == SubscriptionStatus.SWITCHED_OFF ? switchedOff : null,
        secrets,
        createdAt,
        createdBy,
        now);
  }

  /** This subscription, stopped by the platform. */
  public Subscription switchedOff(SwitchedOff off) {
    return new Subscription(
        id,
        version + 1,
        agency,
        declaration,
        SubscriptionStatus.SWITCHED_OFF,
        off,
        secrets,
        createdAt,
        createdBy,
        off.at());
  }

  /** This subscription with a new secret; earlier ones are used, too, for a while. */
  public Subscription rotated(SigningSecret secret, Duration grace, Instant now) {
    List<SigningSecret> all = new ArrayList<>(List.of(secret));
    // two at most: a receiver tries each
    liveSecrets(now).stream().limit(1).forEach(one -> all.add(one.endingAt(now.plus(grace))));
    return new Subscription(
        id, version + 1, agency, declaration, status, switchedOff, all, createdAt, createdBy, now);
  }

  /** The secrets that deliveries are signed with. */
  public List<SigningSecret> liveSecrets(Instant now) {
    return secrets.stream().filter(secret -> secret.isLive(now)).toList();
  }
}
