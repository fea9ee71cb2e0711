package org.hito.gateway.webhooks.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.domain.SubscriptionStatus;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.gateway.webhooks.store.SubscriptionStore;
import org.hito.gateway.webhooks.store.SubscriptionStore.Place;
import org.hito.kit.domain.Actor;
import org.hito.kit.problem.ProblemException;

/** Who may see which subscriptions, and who may change them. */
@ApplicationScoped
public class SubscriptionAccess {

  private static final Set<String> READ_ALL = Set.of(Actor.PLATFORM_ADMIN, Actor.AUDITOR);

  private final SubscriptionStore store;

  SubscriptionAccess(SubscriptionStore store) {
    this.store = store;
  }

  /** Those that a caller may see, the newest first. */
  Uni<List<StoredSubscription>> newest(
      Caller caller, String agency, SubscriptionStatus status, Place after, int limit) {
    return store.newest(seesAll(caller) ? agency : agency(caller), status, after, limit);
  }

  /** A subscription that a caller may see; 404 for any other. */
  Uni<StoredSubscription> find(Caller caller, String id) {
    return store
        .find(id(id))
        .map(
            stored -> {
              if (stored == null || !(seesAll(caller) || isOf(caller, stored))) {
                throw new ProblemException(404, "not-found");
              }
              return stored;
            });
  }

  /** A subscription that a caller may change; 403 for one it may only see, 404 for any other. */
  Uni<StoredSubscription> own(Caller caller, String id) {
    return find(caller, id)
        .invoke(
            stored -> {
              if (!isOf(caller, stored) && !caller.groups().contains(Actor.PLATFORM_ADMIN)) {
                throw new ProblemException(403, "forbidden");
              }
            });
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new ProblemException(404, "not-found");
    }
  }

  private static boolean seesAll(Caller caller) {
    return READ_ALL.stream().anyMatch(caller.groups()::contains);
  }

  private static boolean isOf(Caller caller, StoredSubscription stored) {
    return caller.agency().filter(stored.subscription().agency()::equals).isPresent();
  }

  static String agency(Caller caller) {
    return caller.agency().orElseThrow(() -> new ProblemException(403, "no-agency"));
  }
}
