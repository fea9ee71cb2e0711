package org.hito.meeting.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.store.Transactions;

/** What other services own, as far as their facts have told it. */
@ApplicationScoped
class Followed {

  private static final String REMEMBER =
      """
      INSERT INTO followed (kind, code, version) VALUES (:kind, :code, :version)
      ON CONFLICT (kind, code) DO UPDATE SET version = excluded.version
       WHERE excluded.version > followed.version
      """;

  private final Transactions transactions;

  Followed(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Remembers that the thing exists; an older or repeated fact changes nothing. */
  Uni<Void> remember(String kind, ReceivedFact fact) {
    return transactions.write(
        session ->
            session
                .createNativeQuery(REMEMBER)
                .setParameter("kind", kind)
                .setParameter("code", fact.subject())
                .setParameter("version", fact.version())
                .executeUpdate()
                .replaceWithVoid());
  }
}
