package org.hito.gateway.links;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.database.RecentRows;
import org.hito.gateway.database.UseNotes;
import org.hito.gateway.keys.KeySettings;
import org.hito.gateway.keys.domain.KeyText;
import org.hito.gateway.keys.store.KeyHashes;
import org.hito.gateway.links.domain.Link;
import org.hito.gateway.links.store.LinkStore;
import org.hito.gateway.links.store.StoredLink;
import org.hito.kit.problem.ProblemException;

/** A cache of recently used links. A revocation by another replica takes effect within 5 s. */
@ApplicationScoped
public class VerifiedLinks {

  private final RecentRows<StoredLink> lately;
  private final UseNotes uses;
  private final KeyHashes hashes;

  VerifiedLinks(LinkStore store, KeySettings settings) {
    this.lately = new RecentRows<>(store::find);
    this.uses = new UseNotes(store::used);
    this.hashes = new KeyHashes(settings.pepper());
  }

  /** The stored hash of a secret. */
  public String hash(KeyText secret) {
    return hashes.of(secret);
  }

  /** The link with this secret; 404 if there is none, 410 if it was revoked. */
  Uni<Link> find(String shown) {
    return KeyText.read(KeyText.Form.LINK, shown)
        .map(secret -> lately.get(secret.id()).map(stored -> usable(secret, stored)))
        .orElseGet(() -> Uni.createFrom().failure(new ProblemException(404, "not-found")));
  }

  private Link usable(KeyText secret, StoredLink stored) {
    if (stored == null || !hashes.match(secret, stored.hash())) {
      throw new ProblemException(404, "not-found");
    }
    if (stored.link().isRevoked()) {
      throw new ProblemException(410, "link-revoked");
    }
    uses.note(secret.id());
    return stored.link();
  }

  /** Reads a link that has changed from the database again. */
  public void forget(String id) {
    lately.forget(id);
  }
}
