package org.hito.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Sends the facts of unavailable topics again, topic by topic, in a thread of its own because each
 * may take until the delivery times out. A topic that acknowledges them returns to the relay.
 */
@ApplicationScoped
class RelayRetry {

  private static final Logger LOG = Logger.getLogger(RelayRetry.class);

  private final RelaySettings settings;
  private final RelayPass pass;
  private final UnavailableTopics unavailable;
  private final RelayWakeUp wakeUp;
  private final Thread thread = new Thread(this::run, "hito-relay-retry");

  private volatile boolean stopping;

  RelayRetry(
      RelaySettings settings, RelayPass pass, UnavailableTopics unavailable, RelayWakeUp wakeUp) {
    this.settings = settings;
    this.pass = pass;
    this.unavailable = unavailable;
    this.wakeUp = wakeUp;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the current pass and starts no other. */
  void stop() throws InterruptedException {
    stopping = true;
    thread.join(settings.delivery().toMillis());
  }

  private void run() {
    try {
      while (!stopping) {
        unavailable.await(settings.backOff());
        for (String topic : unavailable.names()) {
          step(topic);
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void step(String topic) throws InterruptedException {
    if (stopping) {
      return;
    }
    try {
      if (pass.run(Lane.of(topic)).sent() > 0) {
        wakeUp.wake();
      }
    } catch (RuntimeException failure) {
      // the relay, which has the same database, says so
      LOG.debugf(failure, "pass failed: topic=%s", topic);
    }
  }
}
