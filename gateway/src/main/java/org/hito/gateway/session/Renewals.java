package org.hito.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import org.hito.gateway.exchange.Sha256;
import org.hito.gateway.oidc.code.Clients;
import org.hito.gateway.oidc.code.Person;
import org.hito.kit.problem.ProblemException;

/**
 * Renews sessions at providers when tokens have expired. Many providers accept a refresh token only
 * once, and several tabs may use it at the same time, so they share one answer. Of two replicas
 * that use it the second is refused, so a refusal takes nothing from the browser: the first may
 * have renewed its session.
 */
@Startup
@ApplicationScoped
class Renewals {

  private static final int REMEMBERED_AT_MOST = 10_000;
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final Clients clients;
  private final Cache<String, Future<Person>> answers =
      Caffeine.newBuilder().maximumSize(REMEMBERED_AT_MOST).expireAfterWrite(REMEMBERED).build();
  private final Cache<String, Boolean> refused;

  Renewals(Clients clients, SessionSettings settings) {
    if (!clients.all().isEmpty() && settings.keys().isEmpty()) {
      throw new ConfigurationException(
          "hito.sessions.keys is not set: people who sign in at "
              + clients.all().get(0).title()
              + " would be known to one replica only");
    }
    this.clients = clients;
    this.refused =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED_AT_MOST)
            .expireAfterWrite(settings.lifetime())
            .build();
  }

  /** The renewed session, or the given one if it has ended. */
  Future<Session> renew(Session session) {
    if (!session.isOver() || session.refreshToken() == null) {
      return Future.succeededFuture(session);
    }
    String asked = key(session);
    return clients
        .named(session.provider())
        .filter(client -> refused.getIfPresent(asked) == null)
        .map(client -> answers.get(asked, same -> client.renew(session.refreshToken())))
        .map(answer -> answer.onFailure(failure -> note(asked, failure)))
        .map(answer -> answer.map(session::renewed))
        .map(answer -> answer.otherwise(session))
        .orElse(Future.succeededFuture(session));
  }

  /** A digest, so that tokens do not stay in memory. */
  private static String key(Session session) {
    byte[] digest = Sha256.of(session.expires() + session.refreshToken());
    return Base64.getEncoder().encodeToString(digest);
  }

  /** A refusal is final; a provider that does not answer is asked again later. */
  private void note(String asked, Throwable failure) {
    if (failure instanceof ProblemException known && known.problem().status() == 403) {
      refused.put(asked, true);
    }
  }
}
