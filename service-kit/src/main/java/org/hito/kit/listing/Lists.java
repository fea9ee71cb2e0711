package org.hito.kit.listing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hito.kit.Today;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.cursor.CursorSeal;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.Snapshot;

/** Reads pages of a collection by keyset: one statement per page, the total included. */
@ApplicationScoped
public class Lists {

  private final Pool pool;
  private final CursorSeal seal;
  private final CurrentRequest request;
  private final Today today;

  Lists(Pool pool, CursorSeal seal, CurrentRequest request, Today today) {
    this.pool = pool;
    this.seal = seal;
    this.request = request;
    this.today = today;
  }

  /** The requested page; 400 if a parameter is invalid. */
  public <S> Uni<Page<Snapshot<S>>> page(
      AggregateStore<S, ?, ?> store, Listable collection, ListRequest asked) {
    return page(store, collection, "", asked);
  }

  /** The same for the parts of one thing, see {@link Listable#within}. */
  public <S> Uni<Page<Snapshot<S>>> page(
      AggregateStore<S, ?, ?> store, Listable collection, String scope, ListRequest asked) {
    ListQuery query = ListQuery.parse(collection, asked.parameters());
    String fingerprint = query.fingerprint(collection.table() + scope);
    ListSql whole = new ListSql(collection, scope, query, today.date());
    ListRequest seen = asked.at(request.publicPath());
    ListSql sql =
        query.cursor() == null ? whole : whole.after(seal.open(query.cursor(), fingerprint));
    return run(request.wantsTotal() ? sql.pageAndTotal() : sql.page())
        .chain(
            rows ->
                total(rows, sql).map(total -> page(rows, total, store, query, fingerprint, seen)));
  }

  // each row carries the total; without rows a second statement counts
  private Uni<Long> total(RowSet<Row> rows, ListSql sql) {
    if (!request.wantsTotal()) {
      return Uni.createFrom().nullItem();
    }
    return rows.size() > 0
        ? Uni.createFrom().item(rows.iterator().next().getLong("total"))
        : run(sql.count()).map(counted -> counted.iterator().next().getLong(0));
  }

  private Uni<RowSet<Row>> run(ListSql.Statement statement) {
    return pool.preparedQuery(ListPlans.BY_VALUES + statement.sql()).execute(statement.arguments());
  }

  private <S> Page<Snapshot<S>> page(
      RowSet<Row> rows,
      Long total,
      AggregateStore<S, ?, ?> store,
      ListQuery query,
      String fingerprint,
      ListRequest asked) {
    List<Snapshot<S>> items = new ArrayList<>();
    String next = null;
    Row last = null;
    for (Row row : rows) {
      if (items.size() == query.limit() || row.getString("state") == null) { // of the next page
        Cursor cursor = new Cursor(last.getString("sort_key"), last.getString("code"));
        next = asked.addressAt(seal.seal(cursor, fingerprint));
        break;
      }
      items.add(snapshot(row, store));
      last = row;
    }
    return new Page<>(items, next, asked.address().toString(), total);
  }

  private static <S> Snapshot<S> snapshot(Row row, AggregateStore<S, ?, ?> store) {
    return new Snapshot<>(
        store.read(row.getString("state")),
        row.getLong("version"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant());
  }
}
