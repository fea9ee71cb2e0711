package org.hito.gateway.webhooks.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.store.Attempt;
import org.hito.gateway.webhooks.store.AttemptStore;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.kit.json.Json;

/** Sends test events, so that a receiver can be tried at any time. */
@ApplicationScoped
public class Tests {

  private static final String TYPE = "subscription.test";

  private final Receivers receivers;
  private final AttemptStore log;

  Tests(Receivers receivers, AttemptStore log) {
    this.receivers = receivers;
    this.log = log;
  }

  /**
   * Makes one attempt, whether or not the subscription delivers, and returns its outcome.
   *
   * @param key the same for repeats, which deliver the same event
   */
  public Uni<Attempt> send(StoredSubscription stored, Optional<String> key) {
    Subscription subscription = stored.subscription();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String id = key.map(given -> same(subscription, given)).orElseGet(UUID::randomUUID).toString();
    byte[] event = event(subscription, id, now).getBytes(StandardCharsets.UTF_8);
    var headers =
        Delivery.headers(
            subscription,
            now,
            id,
            event,
            Positions.delivered(stored.course().position(), stored.course().progress()));
    long started = System.nanoTime();
    return Uni.createFrom()
        .completionStage(
            () ->
                receivers
                    .post(subscription.declaration().sink(), headers, event)
                    .toCompletionStage())
        .map(
            outcome ->
                new Attempt(
                    0,
                    subscription.id(),
                    now,
                    Attempt.Kind.TEST,
                    id,
                    TYPE,
                    subscription.id().toString(),
                    1,
                    outcome,
                    (int) Duration.ofNanos(System.nanoTime() - started).toMillis(),
                    null))
        .emitOn(EventLoop.current())
        .call(log::append);
  }

  private static UUID same(Subscription subscription, String key) {
    String text = subscription.id() + " " + key;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String event(Subscription subscription, String id, Instant now) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", "/gateway");
    event.put("type", "org.hito." + TYPE + ".v1");
    event.put("subject", subscription.id().toString());
    event.put("time", now.toString());
    event.put("datacontenttype", "application/json");
    event.putObject("data").put("subscription", subscription.id().toString());
    return Json.write(event);
  }
}
