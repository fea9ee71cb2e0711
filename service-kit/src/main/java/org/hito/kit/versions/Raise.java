package org.hito.kit.versions;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.FactMessages;

/**
 * Raises the versions of things above those that readers saw, each in a transaction of its own. It
 * locks the thing as an edit does, so edits and other runs of this command wait for each other.
 */
final class Raise {

  private static final String LOCK = "SELECT version FROM %s WHERE code = ? FOR UPDATE";

  private static final String NEWEST =
      "SELECT id, event FROM fact WHERE aggregate = ? AND code = ? AND version = ?";

  private static final String UPDATE = "UPDATE %s SET version = ?, updated_at = ? WHERE code = ?";

  private static final String RECORD =
      """
      INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor,
                        traceparent, topic, event)
      SELECT f.* FROM (
        SELECT CAST(? AS uuid) AS id, aggregate, code, CAST(? AS bigint) AS version,
               '%s' AS type, now.at AS occurred_at, now.at AS recorded_at,
               CAST(? AS text) AS actor, CAST(NULL AS text) AS traceparent, topic,
               CAST(? AS text) AS event
          FROM fact, (SELECT CAST(? AS timestamptz) AS at) AS now
         WHERE id = CAST(? AS uuid)) AS f
      """
          .formatted(RaisedFact.TYPE);

  private final Connection database;
  private final String service;
  private final String record;
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  Raise(Connection database, Config config) {
    this.database = database;
    this.service = config.getValue("hito.service.name", String.class);
    this.record = FactLog.published(RECORD, config.getValue(FactMessages.RELAYED, Boolean.class));
  }

  /** The new version; empty if an edit has overtaken what readers saw. */
  Optional<Long> above(Seen seen, String aggregate, String code) throws SQLException {
    database.setAutoCommit(false);
    try {
      Newest newest = newest(aggregate, code, lock(aggregate, code));
      if (!seen.hides(newest.version, newest.id)) {
        return Optional.empty();
      }
      raise(newest, aggregate, code, seen.version() + 1);
      database.commit();
      return Optional.of(seen.version() + 1);
    } finally {
      database.rollback();
      database.setAutoCommit(true);
    }
  }

  private record Newest(long version, String id, String event) {}

  private long lock(String aggregate, String code) throws SQLException {
    try (PreparedStatement locking = database.prepareStatement(LOCK.formatted(aggregate))) {
      locking.setString(1, code);
      try (ResultSet rows = locking.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private Newest newest(String aggregate, String code, long version) throws SQLException {
    try (PreparedStatement reading = database.prepareStatement(NEWEST)) {
      reading.setString(1, aggregate);
      reading.setString(2, code);
      reading.setLong(3, version);
      try (ResultSet rows = reading.executeQuery()) {
        rows.next();
        return new Newest(version, rows.getString(1), rows.getString(2));
      }
    }
  }

  private void raise(Newest newest, String aggregate, String code, long version)
      throws SQLException {
    UUID id = ids.generate();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    try (PreparedStatement updating = database.prepareStatement(UPDATE.formatted(aggregate));
        PreparedStatement recording = database.prepareStatement(record)) {
      updating.setLong(1, version);
      updating.setObject(2, at);
      updating.setString(3, code);
      updating.executeUpdate();
      recording.setObject(1, id);
      recording.setLong(2, version);
      recording.setString(3, service);
      recording.setString(4, RaisedFact.write(newest.event, aggregate, version, id, now, service));
      recording.setObject(5, at);
      recording.setString(6, newest.id);
      recording.executeUpdate();
    }
  }
}
