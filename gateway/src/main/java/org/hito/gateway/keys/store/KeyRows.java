package org.hito.gateway.keys.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyRole;
import org.hito.gateway.keys.domain.KeyScope;
import org.hito.kit.domain.AddressRange;

/** Keys as rows. */
final class KeyRows {

  private KeyRows() {}

  static List<ApiKey> keys(RowSet<Row> rows) {
    List<ApiKey> keys = new ArrayList<>();
    rows.forEach(row -> keys.add(key(row)));
    return keys;
  }

  static StoredKey first(RowSet<Row> rows) {
    return rows.size() == 0 ? null : stored(rows.iterator().next());
  }

  private static StoredKey stored(Row row) {
    String idempotencyKey = row.getString("idempotency_key");
    return new StoredKey(
        key(row),
        HexFormat.of().formatHex(row.getBuffer("hash").getBytes()),
        idempotencyKey == null
            ? null
            : new Repeatable(idempotencyKey, row.getString("request_hash")));
  }

  private static ApiKey key(Row row) {
    return new ApiKey(
        row.getString("id"),
        row.getInteger("version"),
        row.getString("agency"),
        row.getString("name"),
        row.getString("description"),
        set(row, "roles", KeyRole::valueOf),
        set(row, "scopes", KeyScope::valueOf),
        Arrays.stream(row.getArrayOfStrings("addresses")).map(AddressRange::new).toList(),
        instant(row, "created_at"),
        row.getString("created_by"),
        instant(row, "expires_at"),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"),
        row.getString("revoked_by"),
        row.getString("replaces"),
        row.getString("replaced_by"));
  }

  static Tuple inserted(StoredKey stored) {
    ApiKey key = stored.key();
    Repeatable request = stored.request();
    return Tuple.from(
        Arrays.asList(
            key.id(),
            Buffer.buffer(HexFormat.of().parseHex(stored.hash())),
            key.agency(),
            key.name(),
            key.description(),
            names(key.roles()),
            names(key.scopes()),
            addresses(key),
            time(key.createdAt()),
            key.createdBy(),
            time(key.expiresAt()),
            key.replaces(),
            request == null ? null : request.idempotencyKey(),
            request == null ? null : request.hash()));
  }

  /** Where the version before the edit is still the current one. */
  static Tuple updated(ApiKey key) {
    return Tuple.from(
        Arrays.asList(
            key.id(),
            key.version() - 1,
            key.version(),
            key.name(),
            key.description(),
            addresses(key),
            time(key.expiresAt()),
            key.replacedBy()));
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  private static <E> Set<E> set(Row row, String column, Function<String, E> read) {
    return Arrays.stream(row.getArrayOfStrings(column)).map(read).collect(Collectors.toSet());
  }

  private static String[] names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static String[] addresses(ApiKey key) {
    return key.addresses().stream().map(AddressRange::text).toArray(String[]::new);
  }
}
