package org.hito.local;

import static java.util.stream.Collectors.partitioningBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hito.local.check.StartFailure;
import org.hito.local.process.ServiceSpec;
import org.hito.testkit.server.KafkaBroker;
import org.hito.testkit.server.PostgresServer;

/**
 * The whole platform on this machine: PostgreSQL and Kafka, and the services as child processes. It
 * keeps its data in its folder, ends what an earlier launcher left there, and stops as a whole.
 */
public final class Platform implements AutoCloseable {
  private final Settings settings;
  private final Progress progress;
  private final ServicePlan plan;
  private final CompletableFuture<String> end = new CompletableFuture<>();
  private RunFolder folder;
  private Backbone backbone;
  private ServiceGroup services;

  /** A platform of the four packaged services. */
  public Platform(Settings settings, Progress progress) {
    this(settings, progress, ServiceSpecs::of);
  }

  Platform(Settings settings, Progress progress, ServicePlan plan) {
    this.settings = settings;
    this.progress = progress;
    this.plan = plan;
  }

  /**
   * Starts everything and returns when it is ready, including the services that the run leaves out.
   *
   * @throws StartFailure when it cannot; {@link #close()} then ends what did start
   */
  public synchronized void start() {
    goOn();
    folder = RunFolder.take(settings.directory());
    new Housekeeping(settings, folder).tidy(progress);
    Map<Boolean, List<ServiceSpec>> leftOut =
        plan.specs(settings, PassportKeyFiles.in(folder.keys())).stream()
            .collect(partitioningBy(spec -> settings.leavesOut(spec.name())));
    backbone = new Backbone(folder, settings.ports());
    backbone.start(progress);
    goOn();
    services = new ServiceGroup(leftOut.get(false), folder, end, progress);
    services.start();
    new ManualServices(settings.repository(), leftOut.get(true))
        .await(new ReadyWait(end, progress), progress);
  }

  /** Waits until the platform ends unexpectedly, and returns the reason in one line. */
  public String awaitEnd() {
    return end.join();
  }

  /** The settings of this run. */
  public Settings settings() {
    return settings;
  }

  /** The settings of a service, as variables of its environment. */
  public synchronized Map<String, String> environment(Service service) {
    return new ServiceEnvironment(settings, PassportKeyFiles.in(folder.keys())).of(service);
  }

  /** The public address, without a path. */
  public URI gateway() {
    return URI.create("http://localhost:" + settings.ports().gateway());
  }

  /** Kills one service, as a crash would. */
  public synchronized void kill(String service) {
    services.kill(service);
  }

  /** Stops one service and waits. */
  public synchronized void stop(String service) {
    services.stop(service);
  }

  /** Starts one service again and waits until it is ready. */
  public synchronized void start(String service) {
    services.start(service);
  }

  /** The broker, which tests can stop and start. */
  public synchronized KafkaBroker broker() {
    return backbone.broker();
  }

  /** The server of all databases. */
  public synchronized PostgresServer postgres() {
    return backbone.postgres();
  }

  /** Stops the services, then Kafka, then PostgreSQL; an unfinished start is abandoned first. */
  @Override
  public void close() {
    end.complete("stopped");
    closeAll();
  }

  private synchronized void closeAll() {
    if (services != null) {
      services.close();
    }
    if (backbone != null) {
      backbone.stop(progress);
    }
    if (folder != null) {
      folder.close();
    }
  }

  private void goOn() {
    if (end.isDone()) {
      throw new StartFailure(end.join());
    }
  }
}
