package org.hito.meeting.reference.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.meeting.reference.domain.KnownReferences;
import org.hito.meeting.reference.domain.Reference;
import org.hito.meeting.reference.persistence.FollowedStore;

/** What exists in other services, as far as their facts have been received. */
@ApplicationScoped
public class References {

  private static final int REMEMBERED = 10_000;

  private final FollowedStore followed;

  // Stored already: nothing is ever deleted, so that most facts need no transaction. What a
  // database
  // has lost is stored again once the service has been started again (docs/operating/backup.md).
  private final Cache<Known, Boolean> stored =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Known(String kind, String code) {}

  References(FollowedStore followed) {
    this.followed = followed;
  }

  /** Stores that these exist. */
  public Uni<Void> remember(String kind, Collection<String> codes) {
    List<Known> unknown =
        codes.stream()
            .map(code -> new Known(kind, code))
            .filter(one -> stored.getIfPresent(one) == null)
            .toList();
    return unknown.isEmpty()
        ? Uni.createFrom().voidItem()
        : followed
            .remember(kind, unknown.stream().map(Known::code).toList())
            .invoke(() -> unknown.forEach(one -> stored.put(one, true)));
  }

  /** The known ones among the codes; sends no statement if there are none. */
  public Uni<Set<String>> among(String kind, Collection<String> codes) {
    return followed.among(kind, codes);
  }

  /** The known ones among the references, read in the transaction of a decision. */
  public Uni<KnownReferences> known(Mutiny.Session session, List<Reference> references) {
    return followed.known(session, references);
  }
}
