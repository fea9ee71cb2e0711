package org.hito.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hito.kit.outage.Outage;
import org.hito.kit.start.SchemaThere;
import org.jboss.logging.Logger;

/**
 * Publishes facts from the outbox to Kafka, in its own thread because a producer may block while it
 * looks for a broker. Every replica runs one; a lock allows one {@link RelayPass} at a time, and
 * {@link RelayRetry} sends to the topics that are unavailable. Publishing is never part of a
 * request: without Kafka, writes go on and facts wait.
 */
@ApplicationScoped
public class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  private final RelaySettings settings;
  private final RelayPass pass;
  private final RelayRetry retry;
  private final UnavailableTopics unavailable;
  private final RelayWakeUp wakeUp;
  private final RelayMetrics metrics;
  private final Thread thread = new Thread(this::run, "hito-relay");

  private volatile boolean stopping;
  private final Outage outage = new Outage("relay", LOG::warn, LOG::info);

  Relay(
      RelaySettings settings,
      RelayPass pass,
      RelayRetry retry,
      UnavailableTopics unavailable,
      RelayWakeUp wakeUp,
      RelayMetrics metrics) {
    this.settings = settings;
    this.pass = pass;
    this.retry = retry;
    this.unavailable = unavailable;
    this.wakeUp = wakeUp;
    this.metrics = metrics;
  }

  void start(@Observes SchemaThere event) {
    if (settings.enabled()) {
      metrics.started();
      thread.setDaemon(true);
      thread.start();
      retry.start();
    }
  }

  /**
   * Ends the current passes and starts no other: after the consumers have stopped, so that their
   * facts are still published, and before the pool and the producers close.
   */
  void stop(@Observes @Priority(3) ShutdownEvent event) throws InterruptedException {
    stopping = true;
    wakeUp.wake();
    retry.stop();
    thread.join(settings.delivery().toMillis());
  }

  private void run() {
    try {
      while (!stopping) {
        step();
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  // after any failure the next pass tries again: a relay that ended would publish nothing
  private void step() throws InterruptedException {
    try {
      metrics.lookWhenDue();
      Set<String> leftOut = unavailable.names();
      RelayPass.Passed passed = pass.run(Lane.without(leftOut));
      outage.answered();
      if (passed.sent() > 0 || leftOut.isEmpty()) {
        metrics.passed();
      }
      if (passed.sent() == 0 || !passed.unread()) {
        wakeUp.await(passed.refused() ? settings.busyPoll() : settings.idlePoll());
      }
    } catch (RuntimeException failure) {
      failed(failure);
      TimeUnit.MILLISECONDS.sleep(settings.backOff().toMillis());
    }
  }

  // meanwhile facts wait in the outbox
  private void failed(RuntimeException failure) {
    if (!stopping) {
      outage.failed(failure.toString());
    }
  }
}
