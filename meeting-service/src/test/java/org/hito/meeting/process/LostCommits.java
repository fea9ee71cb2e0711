package org.hito.meeting.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hito.testkit.server.Database;

/**
 * Stands between a service and its database, and loses the answer to the COMMIT of each transaction
 * that wrote a certain text.
 */
final class LostCommits implements AutoCloseable {

  private static final int AT_ONCE = 64 * 1024;

  private final Database database;
  private final String text;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  LostCommits(Database database, String text) throws IOException {
    this.database = database;
    this.text = text;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::admit);
  }

  /** The database as the service sees it. */
  Database seen() {
    return new Database(
        door.getInetAddress().getHostAddress(),
        door.getLocalPort(),
        database.name(),
        database.username(),
        database.password());
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        Link link = new Link(door.accept(), new Socket(database.host(), database.port()));
        threads.execute(link::ask);
        threads.execute(link::answer);
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  /** One connection. */
  private final class Link {

    private final Socket service;
    private final Socket server;
    private boolean wrote;
    private volatile boolean commits;

    Link(Socket service, Socket server) {
      this.service = service;
      this.server = server;
    }

    void ask() {
      pass(service, server);
    }

    void answer() {
      pass(server, service);
    }

    private void pass(Socket from, Socket to) {
      byte[] bytes = new byte[AT_ONCE];
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
          String passing = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
          if (from == service) {
            wrote |= passing.contains(text);
            commits = wrote && passing.contains("COMMIT");
          } else if (commits && passing.contains("COMMIT")) {
            return;
          }
          out.write(bytes, 0, count);
        }
      } catch (IOException ended) {
        // either side has closed
      }
    }
  }
}
