package org.hito.kit.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets migrations build indexes concurrently: with its default, a lock in an open transaction,
 * Flyway would wait for itself.
 */
@Singleton
public class MigrationLock implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
  }
}
