package org.hito.kit;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A start that records for the JVM which classes a start needs. In the profile {@code training} a
 * service connects to nothing and ends once it has started; with {@code -XX:ArchiveClassesAtExit}
 * the JVM then writes an archive from which later starts take their classes.
 */
@ApplicationScoped
public class TrainingRun {

  void end(
      @Observes StartupEvent event,
      @ConfigProperty(name = "hito.training-run", defaultValue = "false") boolean training) {
    if (training) {
      Quarkus.asyncExit();
    }
  }
}
