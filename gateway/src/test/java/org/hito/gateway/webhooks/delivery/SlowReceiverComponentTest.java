package org.hito.gateway.webhooks.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.outbound.ForwardProxy;
import org.hito.gateway.webhooks.WebhookSettings;
import org.junit.jupiter.api.Test;

/** Deliveries while another receiver is slow. */
@QuarkusTest
@GatewayTest
class SlowReceiverComponentTest extends DeliveringGateway {

  private static final Duration LONGER = PATIENCE.multipliedBy(2);

  @Test
  void whoAnswersSlowlyKeepsNothingFromOthers() {
    // Given
    var asked = new AtomicInteger();
    var answer = new CompletableFuture<Integer>();
    receiver.answers(
        received -> {
          asked.incrementAndGet();
          return answer.join();
        });
    deliveries.end();
    var patient =
        new Receivers(vertx, InetAddress::getAllByName, true, LONGER, ForwardProxy.none());
    var replica =
        new Replica(
            store,
            pages,
            ring,
            vertx,
            patient,
            new OneAtATime(settings),
            metrics,
            InstantSource.system());
    replica.start();
    var quick = new Receiver();
    var others = new PublishedFacts();
    try {
      subscribe();
      facts.publish("commitment", "revised", 1);
      await().atMost(PATIENCE).until(() -> asked.get() == 1);

      // When
      agency.subscribes(Agency.wish(quick.address(), others.prefix()));
      others.publish("commitment", "revised", 1);

      // Then
      await().atMost(PATIENCE).until(() -> quick.ids().equals(others.ids()));
      assertEquals(1, asked.get());
    } finally {
      answer.complete(204);
      replica.stop();
      quick.close();
      others.close();
      deliveries.begin();
    }
  }

  /** The same settings with room for one attempt. */
  private record OneAtATime(WebhookSettings usual) implements WebhookSettings {

    @Override
    public int attempts() {
      return 1;
    }

    @Override
    public int perAgency() {
      return usual.perAgency();
    }

    @Override
    public boolean privateSinks() {
      return usual.privateSinks();
    }

    @Override
    public Duration timeout() {
      return LONGER;
    }

    @Override
    public Duration lease() {
      return usual.lease();
    }

    @Override
    public int attemptsPerSubscription() {
      return usual.attemptsPerSubscription();
    }

    @Override
    public Duration logRetention() {
      return usual.logRetention();
    }

    @Override
    public Duration rotationGrace() {
      return usual.rotationGrace();
    }
  }
}
