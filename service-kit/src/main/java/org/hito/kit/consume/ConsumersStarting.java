package org.hito.kit.consume;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.PublisherDecorator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hito.kit.start.SchemaThere;

/**
 * Keeps consumers from joining their groups before the schema is migrated. They would get
 * partitions that they cannot process, while replicas of the previous version could continue with
 * them.
 */
@ApplicationScoped
class ConsumersStarting implements PublisherDecorator {

  private final CompletableFuture<Void> schema = new CompletableFuture<>();

  void start(@Observes SchemaThere event) {
    schema.complete(null);
  }

  /** A consumer polls, and thereby joins, once its records are requested. */
  @Override
  public Multi<? extends Message<?>> decorate(
      Multi<? extends Message<?>> records, List<String> channels, boolean isConnector) {
    return isConnector
        ? Uni.createFrom().completionStage(schema::copy).onItem().transformToMulti(there -> records)
        : records;
  }
}
