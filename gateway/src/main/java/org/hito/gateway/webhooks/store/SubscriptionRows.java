package org.hito.gateway.webhooks.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.webhooks.domain.Outcome;
import org.hito.gateway.webhooks.domain.SigningSecret;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.domain.SubscriptionStatus;
import org.hito.gateway.webhooks.domain.SwitchedOff;
import org.hito.gateway.webhooks.form.DeclarationForm;
import org.hito.kit.json.Json;

/** Subscriptions, their facts and attempts as rows. */
final class SubscriptionRows {

  private SubscriptionRows() {}

  static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    List<T> all = new ArrayList<>();
    rows.forEach(row -> all.add(read.apply(row)));
    return all;
  }

  static <T> T first(RowSet<Row> rows, Function<Row, T> read) {
    return rows.size() == 0 ? null : read.apply(rows.iterator().next());
  }

  static StoredSubscription subscription(Row row) {
    return new StoredSubscription(
        new Subscription(
            row.getUUID("id"),
            row.getInteger("version"),
            row.getString("agency"),
            DeclarationForm.read(row.getString("declaration")),
            SubscriptionStatus.valueOf(row.getString("status")),
            switchedOff(row),
            secrets(row.getString("secrets")),
            instant(row, "created_at"),
            row.getString("created_by"),
            instant(row, "updated_at")),
        new Course(
            row.getString("position"),
            CourseForm.read(row.getString("progress")),
            CourseForm.readAgain(row.getString("redelivery"))),
        instant(row, "delivered_at"),
        request(row));
  }

  private static Repeatable request(Row row) {
    String key = row.getString("idempotency_key");
    return key == null ? null : new Repeatable(key, row.getString("request_hash"));
  }

  private static SwitchedOff switchedOff(Row row) {
    String reason = row.getString("off_reason");
    return reason == null
        ? null
        : new SwitchedOff(
            instant(row, "off_at"),
            SwitchedOff.Reason.valueOf(reason),
            row.getString("off_detail"));
  }

  private static List<SigningSecret> secrets(String json) {
    return Arrays.asList(Json.read(json, SigningSecret[].class));
  }

  static Tuple inserted(StoredSubscription stored, int most) {
    Subscription subscription = stored.subscription();
    List<Object> values = new ArrayList<>(declared(subscription));
    values.addAll(
        Arrays.asList(
            subscription.agency(),
            time(subscription.createdAt()),
            subscription.createdBy(),
            stored.request() == null ? null : stored.request().idempotencyKey(),
            stored.request() == null ? null : stored.request().hash(),
            most));
    values.addAll(course(stored.course()));
    return Tuple.from(values);
  }

  /** The columns that change with the version. */
  static List<Object> declared(Subscription subscription) {
    SwitchedOff off = subscription.switchedOff();
    return Arrays.asList(
        subscription.id(),
        subscription.version(),
        Json.write(DeclarationForm.write(subscription.declaration())),
        subscription.status().name(),
        off == null ? null : time(off.at()),
        off == null ? null : off.reason().name(),
        off == null ? null : off.detail(),
        Json.write(subscription.secrets()),
        time(subscription.updatedAt()));
  }

  /** Position, progress and redelivery. */
  static List<Object> course(Course course) {
    return Arrays.asList(
        course.position(), CourseForm.write(course.progress()), CourseForm.write(course.again()));
  }

  static Tuple inserted(SubscriptionFact fact) {
    return Tuple.from(
        Arrays.asList(
            fact.id(),
            fact.subscription(),
            fact.version(),
            fact.type(),
            time(fact.at()),
            fact.actor(),
            Json.write(fact.change()),
            fact.request() == null ? null : fact.request().idempotencyKey(),
            fact.request() == null ? null : fact.request().hash()));
  }

  @SuppressWarnings("unchecked")
  static SubscriptionFact fact(Row row) {
    return new SubscriptionFact(
        row.getUUID("id"),
        row.getUUID("subscription"),
        row.getInteger("version"),
        row.getString("type"),
        instant(row, "at"),
        row.getString("actor"),
        Json.mapper().convertValue(Json.read(row.getString("change"), JsonNode.class), Map.class),
        request(row));
  }

  static Tuple inserted(Attempt attempt) {
    return Tuple.from(
        Arrays.asList(
            attempt.subscription(),
            time(attempt.at()),
            attempt.kind().name(),
            attempt.fact(),
            attempt.type(),
            attempt.subject(),
            attempt.number(),
            attempt.outcome().status(),
            attempt.outcome().error(),
            attempt.durationMillis(),
            time(attempt.nextAt())));
  }

  static Attempt attempt(Row row) {
    return new Attempt(
        row.getLong("seq"),
        row.getUUID("subscription"),
        instant(row, "at"),
        Attempt.Kind.valueOf(row.getString("kind")),
        row.getString("fact"),
        row.getString("type"),
        row.getString("subject"),
        row.getInteger("attempt"),
        new Outcome(row.getInteger("status"), row.getString("error"), Duration.ZERO),
        row.getInteger("duration"),
        instant(row, "next_at"));
  }

  static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
