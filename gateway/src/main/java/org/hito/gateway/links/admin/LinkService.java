package org.hito.gateway.links.admin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.gateway.database.DatabaseFailures;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.keys.domain.KeyText;
import org.hito.gateway.links.LinkSettings;
import org.hito.gateway.links.VerifiedLinks;
import org.hito.gateway.links.domain.Link;
import org.hito.gateway.links.domain.LinkRequest;
import org.hito.gateway.links.store.LinkStore;
import org.hito.gateway.links.store.StoredLink;
import org.hito.kit.domain.Actor;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Makes and revokes links, for the agencies that own them. */
@ApplicationScoped
public class LinkService {

  private static final Set<String> SEE_ALL = Set.of(Actor.PLATFORM_ADMIN, Actor.AUDITOR);

  private final LinkStore store;
  private final VerifiedLinks verified;
  private final LinkSettings settings;
  private final SecureRandom random = new SecureRandom();

  LinkService(LinkStore store, VerifiedLinks verified, LinkSettings settings) {
    this.store = store;
    this.verified = verified;
    this.settings = settings;
  }

  /**
   * A link that was made.
   *
   * @param secret null if this repeats an earlier answer, since it is not stored
   */
  record Made(Link link, String secret) {

    boolean isRepeated() {
      return secret == null;
    }
  }

  /** The links that a caller may see, the newest first. */
  Uni<List<Link>> newest(Caller caller, String agency, LinkStore.Place after, int limit) {
    return seesAll(caller)
        ? store.newest(agency, after, limit)
        : caller
            .agency()
            .filter(own -> agency == null || agency.equals(own))
            .map(own -> store.newest(own, after, limit))
            .orElseGet(() -> Uni.createFrom().item(List.of()));
  }

  /** A link that a caller may see; 404 for any other. */
  Uni<Link> find(Caller caller, String id) {
    return store
        .find(id)
        .map(
            stored -> {
              if (stored == null || !(seesAll(caller) || isOf(caller, stored.link()))) {
                throw new ProblemException(404, "not-found");
              }
              return stored.link();
            });
  }

  /** Makes a link, or finds the one made before for the same request. */
  Uni<Made> make(Caller caller, LinkRequest wish, Repeatable request) {
    if (request == null) {
      return Uni.createFrom().deferred(() -> insert(caller, wish, null));
    }
    return Uni.createFrom()
        .deferred(() -> store.madeBy(caller.subject(), request.idempotencyKey()))
        .chain(earlier -> earlier == null ? insert(caller, wish, request) : again(earlier, request))
        // a concurrent request with the same key was first, and its answer is stored by now
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(1);
  }

  private Uni<Made> insert(Caller caller, LinkRequest wish, Repeatable request) {
    KeyText secret = KeyText.generate(KeyText.Form.LINK, random);
    Link link = wish.make(secret.id(), caller.agency().orElse(null), now(), caller.subject());
    return store
        .insert(new StoredLink(link, verified.hash(secret), request), settings.perAgency())
        .map(
            added -> {
              if (!added) {
                throw new ProblemException(
                    Problem.of(409, "too-many-links", Map.of("maximum", settings.perAgency())));
              }
              return new Made(link, secret.text());
            });
  }

  private static Uni<Made> again(StoredLink earlier, Repeatable request) {
    earlier.request().requireSame(request);
    return Uni.createFrom().item(new Made(earlier.link(), null));
  }

  /**
   * Revokes a link, at once here and within 5 s on other replicas. A revoked link no longer
   * changes.
   */
  Uni<Link> revoke(Caller caller, String id) {
    return find(caller, id)
        .invoke(
            link -> {
              if (!isOf(caller, link) && !caller.groups().contains(Actor.PLATFORM_ADMIN)) {
                throw new ProblemException(403, "forbidden");
              }
            })
        .chain(link -> store.revoke(id, now(), caller.subject()))
        .invoke(() -> verified.forget(id))
        .chain(() -> find(caller, id));
  }

  private static boolean seesAll(Caller caller) {
    return caller.groups().stream().anyMatch(SEE_ALL::contains);
  }

  private static boolean isOf(Caller caller, Link link) {
    return caller.agency().filter(agency -> agency.equals(link.agency())).isPresent();
  }

  /** The instant with the database's precision. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
