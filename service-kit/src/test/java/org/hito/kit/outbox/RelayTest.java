package org.hito.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.hito.kit.start.SchemaThere;
import org.junit.jupiter.api.Test;

class RelayTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration LONG = PATIENCE.multipliedBy(6);
  private static final Settings BUSY_SOON =
      new Settings(true, Duration.ofMillis(1), LONG, PATIENCE);
  private static final RelayPass.Passed NOTHING = new RelayPass.Passed(0, false, false);

  private final AtomicInteger passes = new AtomicInteger();
  private final CountDownLatch thirdPass = new CountDownLatch(3);
  private final RelayWakeUp wakeUp = new RelayWakeUp();

  record Settings(boolean enabled, Duration busyPoll, Duration idlePoll, Duration delivery)
      implements RelaySettings {

    Settings(boolean enabled, Duration poll) {
      this(enabled, poll, poll, PATIENCE);
    }

    static Settings delivering(Duration delivery) {
      return new Settings(true, Duration.ZERO, Duration.ZERO, delivery);
    }

    @Override
    public int batch() {
      return 10;
    }

    @Override
    public Duration backOff() {
      return Duration.ofMillis(1);
    }
  }

  /** Its passes find nothing. */
  private Relay relay(RelaySettings settings) {
    return relay(settings, pass -> NOTHING);
  }

  /** The passes, numbered from one, end as this says. */
  private Relay relay(RelaySettings settings, IntFunction<RelayPass.Passed> passed) {
    RelayPass pass =
        new RelayPass(null, null, settings, null, null) {
          @Override
          Passed run(Lane lane) {
            thirdPass.countDown();
            return passed.apply(passes.incrementAndGet());
          }
        };
    RelayMetrics metrics =
        new RelayMetrics(null, Clock.systemUTC(), new SimpleMeterRegistry()) {
          @Override
          void lookWhenDue() {}
        };
    UnavailableTopics unavailable = new UnavailableTopics(new SimpleMeterRegistry());
    RelayRetry retry = new RelayRetry(settings, pass, unavailable, wakeUp);
    return new Relay(settings, pass, retry, unavailable, wakeUp, metrics);
  }

  @Test
  void itContinuesAfterAnyFailure() throws InterruptedException {
    // Given
    Relay relay =
        relay(
            new Settings(true, Duration.ofMillis(1)),
            pass -> {
              if (pass == 1) {
                throw new IllegalStateException("gone");
              }
              return NOTHING;
            });

    // When
    relay.start(new SchemaThere());

    // Then
    assertTrue(thirdPass.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    relay.stop(new ShutdownEvent());
  }

  @Test
  void theTimeSinceItsLastPassIsShown() {
    // Given
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    RelayMetrics metrics = new RelayMetrics(null, Clock.systemUTC(), registry);
    metrics.started();
    Gauge age = registry.get("hito.relay.pass.age").gauge();
    await().atMost(PATIENCE).until(() -> age.value() > 0.5);

    long before = System.nanoTime();

    // When
    metrics.passed();

    // Then
    double shown = age.value();
    assertTrue(shown * 1e9 <= System.nanoTime() - before, "age " + shown);
  }

  @Test
  void aWakeUpIsNotWaitedFor() throws InterruptedException {
    // Given
    Relay relay = relay(new Settings(true, LONG));
    relay.start(new SchemaThere());

    // When
    wakeUp.committed(1);

    // Then
    await().atMost(PATIENCE).until(() -> passes.get() >= 2);
    relay.stop(new ShutdownEvent());
  }

  @Test
  void itSendsWhatIsUnreadAtOnce() throws InterruptedException {
    assertHasThirdPass(new Settings(true, LONG), new RelayPass.Passed(1, false, true));
  }

  @Test
  void whileAnotherReplicaIsSendingItTriesAgainSoon() throws InterruptedException {
    assertHasThirdPass(BUSY_SOON, new RelayPass.Passed(0, true, false));
  }

  @Test
  void afterSendingEverythingItWaits() throws InterruptedException {
    assertWaitsAfter(BUSY_SOON, new RelayPass.Passed(1, false, false));
  }

  @Test
  void whatCannotBeSentIsNotTriedAtOnce() throws InterruptedException {
    assertWaitsAfter(new Settings(true, LONG), new RelayPass.Passed(0, false, true));
  }

  private void assertHasThirdPass(Settings settings, RelayPass.Passed first)
      throws InterruptedException {
    // Given
    Relay relay = relay(settings, pass -> pass < 3 ? first : NOTHING);

    // When
    relay.start(new SchemaThere());

    // Then
    assertTrue(thirdPass.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    relay.stop(new ShutdownEvent());
  }

  private void assertWaitsAfter(Settings settings, RelayPass.Passed each)
      throws InterruptedException {
    // Given
    Relay relay = relay(settings, pass -> each);

    // When
    relay.start(new SchemaThere());

    // Then
    await().atMost(PATIENCE).until(() -> passes.get() > 0);
    assertFalse(thirdPass.await(200, TimeUnit.MILLISECONDS));
    assertEquals(1, passes.get());
    relay.stop(new ShutdownEvent());
  }

  @Test
  void aCommitWithoutFactsWakesNobody() throws InterruptedException {
    // Given
    Duration patience = Duration.ofMillis(50);
    long begun = System.nanoTime();

    // When
    wakeUp.committed(0);

    // Then
    wakeUp.await(patience);
    long waited = System.nanoTime() - begun;
    assertTrue(waited >= patience.toNanos(), "waited " + waited);
  }

  @Test
  void commitsThatComeFastWaitForEachOther() throws InterruptedException {
    // Given
    int commits = 60;
    Relay relay = relay(new Settings(true, LONG));
    relay.start(new SchemaThere());
    await().atMost(PATIENCE).until(() -> passes.get() == 1);

    // When
    long begun = System.nanoTime();
    for (int commit = 1; commit <= commits; commit++) {
      int before = commit;
      wakeUp.committed(1);
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> passes.get() > before);
    }

    // Then
    int delayed = commits - 2 * RelayPace.AT_ONCE;
    long took = System.nanoTime() - begun;
    assertTrue(took > delayed * 1_000_000_000L / RelayPace.FACTS_PER_SECOND, "took " + took);
    relay.stop(new ShutdownEvent());
  }

  @Test
  void onceStoppedItStartsNoOtherPass() throws InterruptedException {
    // Given
    Relay relay = relay(new Settings(true, Duration.ofMillis(1)));
    relay.start(new SchemaThere());
    thirdPass.await();

    // When
    relay.stop(new ShutdownEvent());

    // Then
    int after = passes.get();
    wakeUp.committed(1);
    assertEquals(after, passes.get());
  }

  @Test
  void itNeverRunsWhereAConnectorReadsTheLog() throws InterruptedException {
    // Given
    Relay relay = relay(new Settings(false, Duration.ofMillis(1)));

    // When
    relay.start(new SchemaThere());

    // Then
    relay.stop(new ShutdownEvent());
    assertEquals(0, passes.get());
  }
}
