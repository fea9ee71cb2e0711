package org.hito.kit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.problem.ProblemTexts;

/** The plain objects of the kit as beans. */
@ApplicationScoped
public class KitProducers {

  /** The clock everything reads, in the installation's zone; tests replace it. */
  @Produces
  @DefaultBean
  @Singleton
  Clock clock(@ConfigProperty(name = "hito.zone", defaultValue = "UTC") String zone) {
    return Clock.system(InstallationZone.parse(zone));
  }

  @Produces
  @Singleton
  ProblemTexts problemTexts() {
    return new ProblemTexts(Thread.currentThread().getContextClassLoader());
  }

  @Produces
  @Singleton
  ProblemJson problemJson(ProblemTexts texts) {
    return new ProblemJson(texts);
  }
}
