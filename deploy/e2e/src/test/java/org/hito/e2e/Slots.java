package org.hito.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;

/** Replication slots, shown with the names that the exporter of CloudNativePG gives them. */
final class Slots implements AutoCloseable {
  private static final String FIGURES =
      """
      SELECT format('cnpg_pg_replication_slots_%s{slot_name="%s",slot_type="%s"} %s',
                    figure, slot_name, slot_type, value)
        FROM pg_replication_slots,
             LATERAL (VALUES ('active', active::int),
                             ('pg_wal_lsn_diff', pg_current_wal_lsn() - restart_lsn))
                     AS figures (figure, value)
       WHERE value IS NOT NULL
      """;

  private final HttpServer exporter;
  private final Closeable scraped;

  Slots(Prometheus prometheus) throws IOException {
    exporter = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    exporter.createContext(
        "/metrics",
        exchange -> {
          byte[] figures = figures().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, figures.length);
          exchange.getResponseBody().write(figures);
          exchange.close();
        });
    exporter.start();
    scraped = prometheus.alsoScrape("postgres", exporter.getAddress().getPort(), "/metrics");
  }

  private static String figures() throws IOException {
    try {
      return String.join("\n", Databases.read("postgres", FIGURES)) + "\n";
    } catch (SQLException unread) {
      throw new IOException(unread);
    }
  }

  /** A slot that no connector reads, and that is then dropped. */
  Fault.Ending withoutReader() throws SQLException {
    Databases.run("postgres", "SELECT pg_create_physical_replication_slot('hito_meeting', true)");
    return Slots::drop;
  }

  private static void drop() throws SQLException {
    Databases.run(
        "postgres",
        "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
            + " WHERE slot_name = 'hito_meeting'");
  }

  @Override
  public void close() throws IOException, SQLException {
    drop();
    scraped.close();
    exporter.stop(0);
  }
}
