package org.hito.kit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.problem.ProblemTexts;

/** The plain objects of the kit as beans. */
@ApplicationScoped
public class KitProducers {

  /** The clock everything reads; tests bring their own. */
  @Produces
  @DefaultBean
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
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
