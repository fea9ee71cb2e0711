package org.hito.gateway.keys.admin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hito.gateway.database.DatabaseFailures;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.keys.KeySettings;
import org.hito.gateway.keys.VerifiedKeys;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyEdit;
import org.hito.gateway.keys.domain.KeyRequest;
import org.hito.gateway.keys.domain.KeyTerms;
import org.hito.gateway.keys.domain.KeyText;
import org.hito.gateway.keys.domain.Rotation;
import org.hito.gateway.keys.store.KeyHashes;
import org.hito.gateway.keys.store.KeyStore;
import org.hito.gateway.keys.store.Place;
import org.hito.gateway.keys.store.StoredKey;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Issues, edits, rotates and revokes keys. */
@ApplicationScoped
public class KeyService {

  private final KeyStore store;
  private final VerifiedKeys verified;
  private final KeyTerms terms;
  private final KeyHashes hashes;
  private final SecureRandom random = new SecureRandom();

  KeyService(KeyStore store, VerifiedKeys verified, KeySettings settings) {
    this.store = store;
    this.verified = verified;
    this.terms = settings.terms();
    this.hashes = new KeyHashes(settings.pepper());
  }

  KeyTerms terms() {
    return terms;
  }

  Uni<List<ApiKey>> newest(String agency, Place after, int limit) {
    return store.newest(agency, after, limit);
  }

  /** A key; 404 if there is none. */
  Uni<ApiKey> find(String id) {
    return store.find(id).onItem().ifNull().failWith(KeyService::notFound).map(StoredKey::key);
  }

  /** Issues a key, or finds the one issued before for the same request. */
  Uni<Issued> issue(KeyRequest wanted, String issuer, Repeatable request) {
    return once(
        issuer,
        request,
        () -> {
          KeyText text = KeyText.generate(KeyText.Form.API_KEY, random);
          ApiKey key = wanted.issue(text.id(), now(), issuer, terms);
          return store
              .insert(new StoredKey(key, hashes.of(text), request))
              .replaceWith(Issued.now(key, text));
        });
  }

  /** Issues the successor of a key; likewise. */
  Uni<Issued> rotate(
      String id, Function<Instant, Rotation> wanted, String issuer, Repeatable request) {
    return once(issuer, request, () -> find(id).chain(key -> rotate(key, wanted, issuer, request)));
  }

  private Uni<Issued> rotate(
      ApiKey key, Function<Instant, Rotation> wanted, String issuer, Repeatable request) {
    Instant now = now();
    refuseEnded(key, now);
    if (key.replacedBy() != null) {
      throw new ProblemException(409, "key-rotated-already");
    }
    KeyText text = KeyText.generate(KeyText.Form.API_KEY, random);
    Rotation.Pair pair = wanted.apply(now).of(key, text.id(), now, issuer, terms);
    return store
        .rotate(pair, new StoredKey(pair.successor(), hashes.of(text), request))
        .invoke(done -> refuseLost(done))
        .invoke(() -> verified.forget(key.id()))
        .replaceWith(Issued.now(pair.successor(), text));
  }

  /**
   * Edits a key; 409 if it has changed meanwhile. Of one that has ended only the words can be
   * edited, so that the name of a person can be erased.
   */
  Uni<ApiKey> edit(ApiKey key, KeyEdit edit) {
    if (!edit.changesOnlyWords(key)) {
      refuseEnded(key, now());
    }
    if (edit.equals(KeyEdit.of(key))) {
      return Uni.createFrom().item(key);
    }
    ApiKey edited = key.edited(edit);
    return store
        .update(edited)
        .invoke(done -> refuseLost(done))
        .invoke(() -> verified.forget(key.id()))
        .replaceWith(edited);
  }

  /**
   * Revokes a key, at once here and within 5 s on other replicas.
   *
   * @param version null for any
   * @return false if it is revoked already or has another version
   */
  Uni<Boolean> revoke(String id, Integer version, String by) {
    return store.revoke(id, version, now(), by).invoke(() -> verified.forget(id));
  }

  private Uni<Issued> once(String subject, Repeatable request, Supplier<Uni<Issued>> first) {
    if (request == null) {
      return Uni.createFrom().deferred(() -> first.get());
    }
    return Uni.createFrom()
        .deferred(() -> store.madeBy(subject, request.idempotencyKey()))
        .chain(earlier -> earlier == null ? first.get() : again(earlier, request))
        // a concurrent request with the same key was first, and its answer is stored by now
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(1);
  }

  private static Uni<Issued> again(StoredKey earlier, Repeatable request) {
    request.requireSame(earlier.request());
    return Uni.createFrom().item(Issued.before(earlier.key()));
  }

  private static void refuseEnded(ApiKey key, Instant now) {
    key.notActive(now)
        .ifPresent(
            ended -> {
              throw new ProblemException(Problem.of(ended));
            });
  }

  private static void refuseLost(boolean done) {
    if (!done) {
      throw new ProblemException(409, "conflict");
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }

  /** The instant with the database's precision. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
