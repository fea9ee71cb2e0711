package org.hito.gateway.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.hito.kit.outage.Outage;
import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/** Handles what the database replies on the {@link DeliveryThread}, and logs when it fails. */
final class DatabaseReplies {

  private static final Logger LOG = Logger.getLogger(DatabaseReplies.class);

  private final DeliveryThread thread;
  private final Outage outage = new Outage("webhooks", LOG::warn, LOG::info);

  DatabaseReplies(DeliveryThread thread) {
    this.thread = thread;
  }

  <T> void handle(Uni<T> reply, Consumer<T> next) {
    handle(reply, next, () -> {});
  }

  <T> void handle(Uni<T> reply, Consumer<T> next, Runnable failed) {
    reply
        .subscribe()
        .with(
            item ->
                thread.run(
                    () -> {
                      outage.answered();
                      next.accept(item);
                    }),
            failure ->
                thread.run(
                    () -> {
                      log(failure);
                      failed.run();
                    }));
  }

  /** The database's outages are logged by its watch; any other failure is a fault of ours. */
  private void log(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof ProblemException)) {
      outage.failed(String.valueOf(cause));
    }
  }
}
