package org.hito.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** A new database of a peer, on the server of the local run. */
final class PeerDatabase {

  private static final int CONNECTIONS = 16;
  private static final String TABLES =
      """
      CREATE TABLE promise (code text PRIMARY KEY, state text NOT NULL, at timestamptz NOT NULL);
      CREATE TABLE outbox (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code text NOT NULL, event text NOT NULL);
      CREATE TABLE seen (code text PRIMARY KEY, version bigint NOT NULL, event text NOT NULL);
      CREATE TABLE counted (name text PRIMARY KEY, value bigint NOT NULL);
      INSERT INTO counted VALUES ('all', 0);
      """;

  private PeerDatabase() {}

  /** Its connections, once its empty tables exist. */
  static Pool fresh(Vertx vertx, String name, int port) {
    Pool server = pool(vertx, port, "postgres");
    Blocking.await(server.query("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)").execute());
    Blocking.await(server.query("CREATE DATABASE " + name).execute());
    Blocking.await(server.close());
    Pool pool = pool(vertx, port, name);
    Blocking.await(pool.query(TABLES).execute());
    return pool;
  }

  private static Pool pool(Vertx vertx, int port, String name) {
    var address =
        new PgConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setUser("postgres")
            .setDatabase(name)
            .setCachePreparedStatements(true);
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(address)
        .using(vertx)
        .build();
  }
}
