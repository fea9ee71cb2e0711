package org.hito.kit.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.AbstractCancellableServerRestHandler;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Finishes work whose client has disconnected. By default it would be cancelled, and a transaction
 * would lose its session while one of its statements is still running.
 */
@Singleton
public class UncancelledWork {

  void takeCancellingAway(@Observes StartupEvent started) {
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(
              String method, String template, RuntimeResource resource) {
            for (ServerRestHandler handler : resource.getHandlerChain()) {
              if (handler instanceof AbstractCancellableServerRestHandler cancellable) {
                cancellable.setCancellable(false);
              }
            }
          }
        });
  }
}
