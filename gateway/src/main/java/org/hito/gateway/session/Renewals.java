package org.hito.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hito.gateway.oidc.code.Client;
import org.hito.gateway.oidc.code.Clients;
import org.hito.gateway.oidc.code.Person;
import org.hito.kit.problem.ProblemException;

/**
 * Asks providers whether people whose tokens have expired are still who they were. Many providers
 * accept a refresh token once, and several tabs use it at the same time: they share one answer.
 */
@Startup
@ApplicationScoped
class Renewals {

  private static final int REMEMBERED_AT_MOST = 10_000;
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final Clients clients;
  private final Cache<String, Future<Person>> answers =
      Caffeine.newBuilder().maximumSize(REMEMBERED_AT_MOST).expireAfterWrite(REMEMBERED).build();

  Renewals(Clients clients, SessionSettings settings) {
    if (!clients.all().isEmpty() && settings.keys().isEmpty()) {
      throw new ConfigurationException(
          "hito.sessions.keys is not set: people who sign in at "
              + clients.all().get(0).title()
              + " would be known to one replica only");
    }
    this.clients = clients;
  }

  /** The session as it goes on, or as it is if it has ended. */
  Future<Session> renew(Session session) {
    if (!session.isOver() || session.refreshToken() == null) {
      return Future.succeededFuture(session);
    }
    return clients
        .named(session.provider())
        .map(client -> answer(client, session))
        .map(asked -> asked.map(session::renewed))
        .map(asked -> asked.recover(failure -> Future.succeededFuture(ended(session, failure))))
        .orElse(Future.succeededFuture(session));
  }

  private Future<Person> answer(Client client, Session session) {
    return answers.get(
        session.expires() + session.refreshToken(), asked -> client.renew(session.refreshToken()));
  }

  /** A provider that refuses is not asked again; one that does not answer is. */
  private static Session ended(Session session, Throwable failure) {
    boolean isRefused =
        failure instanceof ProblemException known && known.problem().status() == 403;
    return isRefused ? session.withoutRefreshToken() : session;
  }
}
