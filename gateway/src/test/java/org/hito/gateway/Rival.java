package org.hito.gateway;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Another change of the same row, which comes between the check and the change of a request. */
public final class Rival {

  private static final String CHANGE =
      """
      DO $$ BEGIN
        UPDATE %1$s SET version = version + 1 WHERE id = '%2$s';
        FOR try IN 1..1000 LOOP
          PERFORM pg_stat_clear_snapshot();
          EXIT WHEN EXISTS (SELECT FROM pg_stat_activity
                             WHERE datname = current_database() AND wait_event_type = 'Lock');
          PERFORM pg_sleep(0.02);
        END LOOP;
      END $$
      """;
  private static final String UNLOCKED = "SELECT id FROM %s WHERE id = '%s' FOR UPDATE SKIP LOCKED";

  private Rival() {}

  /** Changes the version of a row, and commits once a request waits for that. */
  public static CompletableFuture<Void> changes(String table, String id) {
    CompletableFuture<Void> change =
        CompletableFuture.runAsync(() -> change(CHANGE.formatted(table, id)));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Tables.select(UNLOCKED.formatted(table, id)).isEmpty());
    return change;
  }

  private static void change(String sql) {
    try {
      Tables.change(sql);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
