package org.hito.gateway.audit.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hito.gateway.audit.domain.AuditEntry;
import org.hito.gateway.audit.domain.AuditOutcome;
import org.hito.gateway.database.GatewayDatabase;

/** The audit log in the database. */
@ApplicationScoped
public class AuditStore {

  // an entry is written again if the reply to the first attempt was lost
  private static final String APPEND =
      """
      INSERT INTO audit_entry (id, at, request_id, subject, agency, address, method, path, status, code, outcome, dropped)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING
      """;
  private static final String FIND =
      """
      SELECT * FROM audit_entry
       WHERE ($1::text IS NULL OR agency = $1) AND ($2::text IS NULL OR subject = $2)
         AND ($3::text IS NULL OR method = $3) AND ($4::integer IS NULL OR status = $4)
         AND ($5::text IS NULL OR code = $5) AND ($6::text IS NULL OR starts_with(path, $6))
         AND ($7::timestamptz IS NULL OR at >= $7) AND ($8::timestamptz IS NULL OR at < $8)
         AND ($9::timestamptz IS NULL OR (at, id) < ($9, $10))
       ORDER BY at DESC, id DESC LIMIT $11
      """;
  private static final String ALLOW_SWEEP = "SELECT set_config('hito.audit_sweep', 'on', true)";
  private static final String SWEEP =
      """
      DELETE FROM audit_entry
       WHERE ctid = ANY(ARRAY(SELECT ctid FROM audit_entry WHERE at < $1 ORDER BY at LIMIT $2))
      """;

  private final GatewayDatabase database;

  AuditStore(GatewayDatabase database) {
    this.database = database;
  }

  /** Adds entries, all of them or none. */
  public Uni<Void> append(List<AuditEntry> entries) {
    List<Tuple> rows = entries.stream().map(AuditStore::row).toList();
    return database
        .ask(client -> client.preparedQuery(APPEND).executeBatch(rows))
        .replaceWithVoid();
  }

  /** The newest entries that pass a filter. */
  public Uni<List<AuditEntry>> newest(AuditFilter filter, int limit) {
    AuditFilter.Place after = filter.after();
    Tuple arguments =
        Tuple.from(
            Arrays.asList(
                filter.agency(),
                filter.subject(),
                filter.method(),
                filter.status(),
                filter.code(),
                filter.path(),
                time(filter.from()),
                time(filter.to()),
                after == null ? null : time(after.at()),
                after == null ? null : after.id(),
                limit));
    return database.ask(
        client -> client.preparedQuery(FIND).execute(arguments).map(AuditStore::entries));
  }

  /** Removes some of the entries older than a time; returns how many. */
  public Uni<Integer> sweep(Instant before, int most) {
    return database.change(
        connection ->
            connection
                .query(ALLOW_SWEEP)
                .execute()
                .chain(() -> connection.preparedQuery(SWEEP).execute(Tuple.of(time(before), most)))
                .map(RowSet::rowCount));
  }

  private static Tuple row(AuditEntry entry) {
    return Tuple.from(
        Arrays.asList(
            entry.id(),
            time(entry.at()),
            entry.requestId(),
            entry.subject(),
            entry.agency(),
            entry.address(),
            entry.method(),
            entry.path(),
            entry.status(),
            entry.code(),
            entry.outcome().name(),
            entry.dropped()));
  }

  private static List<AuditEntry> entries(RowSet<Row> rows) {
    List<AuditEntry> entries = new ArrayList<>();
    rows.forEach(row -> entries.add(entry(row)));
    return entries;
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.getUUID("id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("request_id"),
        row.getString("subject"),
        row.getString("agency"),
        row.getString("address"),
        row.getString("method"),
        row.getString("path"),
        row.getInteger("status"),
        row.getString("code"),
        AuditOutcome.valueOf(row.getString("outcome")),
        row.getLong("dropped"));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
