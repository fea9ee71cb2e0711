package org.hito.kit.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The migrations that a version needs and its database lacks. A newer schema lacks none. */
public final class MissingMigrations {

  private record Run(String description, Integer checksum) {}

  private MissingMigrations() {}

  /**
   * Checks whether any migration is missing.
   *
   * @throws OldSchemaException if so
   */
  public static void refuse(Flyway flyway) {
    List<String> missing = of(flyway);
    if (!missing.isEmpty()) {
      throw new OldSchemaException(missing);
    }
  }

  // the scripts that have not run, in order
  private static List<String> of(Flyway flyway) {
    MigrationInfo[] all = flyway.info().all();
    Set<Run> runs =
        Stream.of(all)
            .filter(one -> one.getInstalledRank() != null)
            .map(one -> new Run(one.getDescription(), one.getAppliedChecksum()))
            .collect(Collectors.toSet());
    return Stream.of(all).filter(one -> isMissing(one, runs)).map(MissingMigrations::file).toList();
  }

  private static String file(MigrationInfo one) {
    return one.getScript().substring(one.getScript().lastIndexOf('/') + 1);
  }

  // a newer version may have run its own form of a repeatable script after ours
  private static boolean isMissing(MigrationInfo one, Set<Run> runs) {
    return one.getState() == MigrationState.FAILED
        || (one.getState() == MigrationState.PENDING
            && !(one.isRepeatable()
                && runs.contains(new Run(one.getDescription(), one.getResolvedChecksum()))));
  }
}
