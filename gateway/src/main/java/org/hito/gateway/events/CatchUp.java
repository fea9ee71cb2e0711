package org.hito.gateway.events;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Brings subscribers that begin in the past up to the ring, with a reader and a thread each; then
 * they go on in the ring without a gap or a repeat. A few at a time: the others are asked to come
 * back.
 */
@ApplicationScoped
class CatchUp {

  private static final Logger LOG = Logger.getLogger(CatchUp.class);

  private final KafkaReaders readers;
  private final EventSettings settings;
  private final FactRing ring;
  private final ExecutorService threads;

  CatchUp(KafkaReaders readers, EventSettings settings, FactRing ring) {
    this.readers = readers;
    this.settings = settings;
    this.ring = ring;
    this.threads =
        new ThreadPoolExecutor(
            0, settings.catchUps(), 10, TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  /**
   * Starts a subscription in the past.
   *
   * @param refuse told, on the loop, why the stream cannot begin; nothing was sent yet then
   */
  void begin(Start start, Subscription subscription, Context loop, Consumer<Throwable> refuse) {
    try {
      threads.execute(() -> run(start, subscription, loop, refuse));
    } catch (RejectedExecutionException busy) {
      refuse.accept(unavailable());
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  private void run(
      Start start, Subscription subscription, Context loop, Consumer<Throwable> refuse) {
    try (var log = new LogReader(readers.open("hito-gateway-catch-up", "none"))) {
      bringUp(log, log.begin(start), subscription, loop);
    } catch (ProblemException refusal) {
      loop.runOnContext(now -> refuse.accept(refusal));
    } catch (KafkaException unreadable) {
      LOG.warnf("log cannot be read for a subscriber cause=\"%s\"", unreadable.getMessage());
      loop.runOnContext(now -> refuse.accept(unavailable()));
    }
  }

  private void bringUp(LogReader log, Position from, Subscription subscription, Context loop) {
    try {
      Position at = await(loop, () -> opened(subscription, from));
      while (!follows(subscription, at, loop)) {
        at = send(log, at, subscription, loop);
      }
    } catch (KafkaException | ExecutionException | TimeoutException slowOrGone) {
      LOG.debugf("catch-up ended early cause=\"%s\"", slowOrGone.getMessage());
      loop.runOnContext(now -> subscription.cut());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Future<Position> opened(Subscription subscription, Position from) {
    subscription.open(from, settings.heartbeat().toMillis());
    return Future.succeededFuture(from);
  }

  private boolean follows(Subscription subscription, Position at, Context loop)
      throws ExecutionException, TimeoutException, InterruptedException {
    return await(loop, () -> Future.succeededFuture(subscription.follow(at)));
  }

  private Position send(LogReader log, Position from, Subscription subscription, Context loop)
      throws ExecutionException, TimeoutException, InterruptedException {
    Buffer frames = Buffer.buffer();
    Position at = from;
    for (var message : log.read(from, ring.newest().position())) {
      int topic = Topics.indexOf(message.topic());
      at = at.with(topic, message.partition(), message.offset() + 1);
      String id = at.encode();
      StreamedFact.of(topic, message)
          .filter(subscription::wants)
          .ifPresent(fact -> frames.appendBuffer(fact.frame(id)));
    }
    Position after = log.after(at);
    await(loop, () -> subscription.send(frames, after));
    return after;
  }

  /** Runs a step on the subscriber's event loop and waits for it, but not for ever. */
  private <T> T await(Context loop, Supplier<Future<T>> step)
      throws ExecutionException, TimeoutException, InterruptedException {
    Promise<T> done = Promise.promise();
    loop.runOnContext(now -> step.get().onComplete(done));
    return done.future()
        .toCompletionStage()
        .toCompletableFuture()
        .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        Problem.of(503, "service-unavailable").withHeader("Retry-After", "2"));
  }
}
