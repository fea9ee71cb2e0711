package org.hito.testkit.server;

/**
 * The address and credentials of one service's database.
 *
 * @param host name or address of the PostgreSQL server
 * @param port its TCP port
 * @param name database name
 * @param username owner role of the database
 * @param password the owner's password
 */
public record Database(String host, int port, String name, String username, String password) {

  /** A database owned by the role of the same name, as in local runs and tests. */
  public static Database local(String host, int port, String name) {
    return new Database(host, port, name, name, "local");
  }

  /** For JDBC clients, such as the migrations at start. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  /** For Vert.x clients. */
  public String reactiveUrl() {
    return "vertx-reactive:postgresql://" + host + ":" + port + "/" + name;
  }
}
