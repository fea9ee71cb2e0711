package org.hito.metrics.rebuild.command;

import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import org.hito.kit.json.Json;
import org.hito.metrics.rebuild.app.Audit;
import org.hito.metrics.rebuild.app.FollowedTopics;
import org.hito.metrics.rebuild.app.Rebuild;
import org.jboss.logging.Logger;

/**
 * The commands an operator can send to the management port: {@code POST /audit} and {@code POST
 * /rebuild}. Each answers with a report when it is done.
 */
@ApplicationScoped
public class ManagementCommands {
  private static final Logger LOG = Logger.getLogger(ManagementCommands.class);

  private final Audit audit;
  private final Rebuild rebuild;
  private final FollowedTopics.Source topics;

  ManagementCommands(Audit audit, Rebuild rebuild, FollowedTopics.Source topics) {
    this.audit = audit;
    this.rebuild = rebuild;
    this.topics = topics;
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
    LOG.infof("command started: command=%s", command);
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

  /** Folds the topics and observations again, and switches to the result. */
  public Rebuild.Report rebuild() throws Exception {
    try (FollowedTopics fold = topics.begin()) {
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

  /** Work that may throw anything. */
  private interface Awaiting<T> {
    T call() throws Throwable;
  }
}
