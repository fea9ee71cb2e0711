package org.hito.gateway.events.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hito.gateway.database.GatewayDatabase;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** The named consumers in the database. */
@ApplicationScoped
class ConsumerStore {

  private static final int MOST = 100;

  private static final String FIND = "SELECT * FROM feed_consumer WHERE agency = $1 AND name = $2";
  private static final String LIST =
      """
      SELECT * FROM feed_consumer
       WHERE ($1::text IS NULL OR agency = $1) AND ($2::text IS NULL OR (agency, name) > ($2, $3))
       ORDER BY agency, name LIMIT $4
      """;
  private static final String COUNT = "SELECT count(*) FROM feed_consumer WHERE agency = $1";
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock('feed_consumer'::regclass::oid::integer, hashtext($1))";
  private static final String PUT =
      """
      INSERT INTO feed_consumer (agency, name, position, created_at, created_by, acknowledged_at, acknowledged_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (agency, name)
      DO UPDATE SET position = $3, acknowledged_at = $6, acknowledged_by = $7
      """;
  private static final String DELETE = "DELETE FROM feed_consumer WHERE agency = $1 AND name = $2";

  private final GatewayDatabase database;

  ConsumerStore(GatewayDatabase database) {
    this.database = database;
  }

  /** The last consumer of a page. */
  record Place(String agency, String name) {}

  /** A consumer; null if there is none. */
  Uni<FeedConsumer> find(String agency, String name) {
    return database.ask(client -> find(client, agency, name));
  }

  /** Consumers by agency and name; null for those of every agency, or from the first one. */
  Uni<List<FeedConsumer>> list(String agency, Place after, int limit) {
    Tuple place =
        Tuple.of(
            agency,
            after == null ? null : after.agency(),
            after == null ? null : after.name(),
            limit);
    return database.ask(client -> client.preparedQuery(LIST).execute(place).map(this::consumers));
  }

  /**
   * Changes a consumer; changes by the same agency run one after the other. 409 if a new consumer
   * exceeds the limit.
   *
   * @param change makes a consumer from the one there is, or from null
   */
  Uni<FeedConsumer> change(String agency, String name, UnaryOperator<FeedConsumer> change) {
    return database.change(
        connection ->
            connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(agency))
                .chain(() -> find(connection, agency, name))
                .call(
                    found ->
                        found == null
                            ? refuseOneTooMany(connection, agency)
                            : Uni.createFrom().nullItem())
                .map(change)
                .call(changed -> connection.preparedQuery(PUT).execute(row(changed))));
  }

  /** Deletes a consumer; false if there was none. */
  Uni<Boolean> delete(String agency, String name) {
    return database
        .change(connection -> connection.preparedQuery(DELETE).execute(Tuple.of(agency, name)))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Uni<Void> refuseOneTooMany(SqlClient client, String agency) {
    return client
        .preparedQuery(COUNT)
        .execute(Tuple.of(agency))
        .invoke(
            rows -> {
              if (rows.iterator().next().getLong(0) >= MOST) {
                throw new ProblemException(
                    Problem.of(409, "too-many-consumers", Map.of("limit", MOST)));
              }
            })
        .replaceWithVoid();
  }

  private Uni<FeedConsumer> find(SqlClient client, String agency, String name) {
    return client
        .preparedQuery(FIND)
        .execute(Tuple.of(agency, name))
        .map(rows -> consumers(rows).stream().findFirst().orElse(null));
  }

  private List<FeedConsumer> consumers(RowSet<Row> rows) {
    List<FeedConsumer> consumers = new ArrayList<>();
    rows.forEach(row -> consumers.add(consumer(row)));
    return consumers;
  }

  private static FeedConsumer consumer(Row row) {
    return new FeedConsumer(
        row.getString("agency"),
        row.getString("name"),
        Position.decode(row.getString("position"), Topics.count()).orElseThrow(),
        instant(row, "created_at"),
        row.getString("created_by"),
        instant(row, "acknowledged_at"),
        row.getString("acknowledged_by"));
  }

  private static Tuple row(FeedConsumer consumer) {
    return Tuple.from(
        Arrays.asList(
            consumer.agency(),
            consumer.name(),
            consumer.position().encode(),
            consumer.createdAt().atOffset(ZoneOffset.UTC),
            consumer.createdBy(),
            consumer.acknowledgedAt().atOffset(ZoneOffset.UTC),
            consumer.acknowledgedBy()));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
