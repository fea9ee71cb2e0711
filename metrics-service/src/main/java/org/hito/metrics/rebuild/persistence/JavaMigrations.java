package org.hito.metrics.rebuild.persistence;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hito.metrics.observation.persistence.TidyCategories;

/** The migrations that need Java; those in SQL are found in {@code db/migration}. */
@Singleton
public class JavaMigrations implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new TidyCategories(), new BaselineValues());
  }
}
