package org.hito.kit.listing;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes PostgreSQL plan each statement of a list with its values. A prepared statement is planned
 * without them from its sixth execution on, and a range such as {@code updatedSince} then counts as
 * a third of the table: PostgreSQL expects to find a page of matches soon, passes over the index of
 * the range, and reads the whole table in code order when there are none. So connections do not
 * cache these statements.
 */
@Singleton
class ListPlans implements PgPoolCreator {

  static final String BY_VALUES = "/* planned by its values */ ";

  @Override
  public Pool create(Input input) {
    input.pgConnectOptionsList().forEach(ListPlans::keepNoLists);
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }

  private static void keepNoLists(PgConnectOptions options) {
    Predicate<String> kept = options.getPreparedStatementCacheSqlFilter();
    options.setPreparedStatementCacheSqlFilter(sql -> !sql.startsWith(BY_VALUES) && kept.test(sql));
  }
}
