package org.hito.metrics.rebuild.command;

import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import org.hito.kit.json.Json;
import org.hito.metrics.rebuild.app.Audit;
import org.hito.metrics.rebuild.app.Rebuild;
import org.hito.metrics.rebuild.messaging.TopicFold;
import org.hito.metrics.rebuild.messaging.TopicFolds;
import org.jboss.logging.Logger;

/**
 * What an operator may tell the running service to do, on its management port: {@code POST /audit}
 * and {@code POST /rebuild}. Each answers with a report once it is done.
 */
@ApplicationScoped
public class ManagementCommands {
  private static final Logger LOG = Logger.getLogger(ManagementCommands.class);

  private final Audit audit;
  private final Rebuild rebuild;
  private final TopicFolds folds;

  ManagementCommands(Audit audit, Rebuild rebuild, TopicFolds folds) {
    this.audit = audit;
    this.rebuild = rebuild;
    this.folds = folds;
  }

  void register(@Observes ManagementInterface management) {
    management
        .router()
        .post("/audit")
        .blockingHandler(context -> answer(context, "audit", this::audit), false);
    management
        .router()
        .post("/rebuild")
        .blockingHandler(context -> answer(context, "rebuild", this::rebuild), false);
  }

  private static void answer(RoutingContext context, String command, Callable<?> work) {
    LOG.infof("command begun: command=%s", command);
    try {
      String report = Json.write(work.call());
      LOG.infof("command done: command=%s report=%s", command, report);
      context.response().putHeader("Content-Type", "application/json").end(report);
    } catch (Exception failure) {
      LOG.errorf(failure, "command failed, nothing was changed: command=%s", command);
      context.response().setStatusCode(500).end();
    }
  }

  /** Compares every indicator with a recomputation from scratch. */
  public Audit.Report audit() throws Exception {
    return await(() -> VertxContextSupport.subscribeAndAwait(audit::run));
  }

  /** Folds the topics and the observations again, and switches to what comes out. */
  public Rebuild.Report rebuild() throws Exception {
    try (TopicFold fold = folds.begin()) {
      return await(() -> VertxContextSupport.subscribeAndAwait(() -> rebuild.run(fold)));
    }
  }

  private static <T> T await(Awaiting<T> work) throws Exception {
    try {
      return work.call();
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Work that may throw whatever it likes. */
  private interface Awaiting<T> {
    T call() throws Throwable;
  }
}
