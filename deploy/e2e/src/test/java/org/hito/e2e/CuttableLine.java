package org.hito.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy to the gateway, with an address of its own, whose connections can be cut. */
final class CuttableLine implements AutoCloseable {

  private final ServerSocket end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final URI gateway;

  CuttableLine(URI gateway) throws IOException {
    this.gateway = gateway;
    daemon(this::accept);
  }

  String address() {
    return "http://127.0.0.1:" + end.getLocalPort();
  }

  /** Ends all connections at once; new ones are taken. */
  void cut() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    while (!end.isClosed()) {
      try {
        Socket client = end.accept();
        Socket server = new Socket(gateway.getHost(), gateway.getPort());
        daemon(() -> copy(client, server));
        daemon(() -> copy(server, client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void copy(Socket from, Socket to) {
    sockets.add(from);
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // both ends notice
    } finally {
      sockets.remove(from);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "cuttable-line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    end.close();
    cut();
  }
}
