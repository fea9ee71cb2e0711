package org.hito.kit.consume;

import static org.hito.kit.consume.ReceivedFactTest.KEPT;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hito.kit.schedule.ShutdownGuard;
import org.hito.kit.trace.RecordedSpans;

/** Polls that a guard passes to a handler. */
abstract class GuardedPolls {

  static final Duration PATIENCE = Duration.ofMinutes(1);
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final ShutdownGuard shutdown = new ShutdownGuard();

  final ConsumerMetrics figures =
      new ConsumerMetrics(
          metrics, Clock.fixed(Instant.parse("2022-05-02T10:00:05Z"), ZoneOffset.UTC));

  final RecordedSpans spans = new RecordedSpans();
  final GuardedConsumption guard = new GuardedConsumption(figures, shutdown, spans.on());
  final AtomicInteger attempts = new AtomicInteger();
  final Poll poll = new Poll();
  UniEmitter<? super Void> handler;

  UniAssertSubscriber<Void> consume(
      Function<List<ReceivedFact>, Uni<Void>> handler, String... values) {
    return guard
        .consume(poll.of(values), "promise.kept"::equals, handler)
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }

  double deadLetters() {
    return metrics.find("hito.consumer.dead.letters").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** Fails this many times as without a database, then succeeds. */
  Uni<Void> succeedsAfter(int failures) {
    return attempts.incrementAndGet() > failures
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().failure(new ConnectException("refused"));
  }

  Uni<Void> underWay() {
    return Uni.createFrom().emitter(emitter -> handler = emitter);
  }

  static String kept(String promise) {
    return KEPT.replace("\"subject\":\"lunch\"", "\"subject\":\"" + promise + "\"");
  }
}
