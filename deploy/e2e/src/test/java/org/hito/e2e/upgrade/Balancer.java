package org.hito.e2e.upgrade;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A load balancer in front of the replicas of a service: each new connection goes to the next of
 * them. Connections that are open stay where they are, as with a Service of Kubernetes.
 */
final class Balancer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "balancer");
            thread.setDaemon(true);
            return thread;
          });

  Balancer() throws IOException {
    threads.execute(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void add(int port) {
    ports.add(port);
  }

  void withdraw(int port) {
    ports.remove(Integer.valueOf(port));
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        threads.execute(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    List<Integer> now = List.copyOf(ports);
    try (client;
        Socket replica =
            new Socket(
                InetAddress.getLoopbackAddress(),
                now.get(Math.floorMod(turn.getAndIncrement(), now.size())))) {
      Future<?> answers = threads.submit(() -> copy(replica, client));
      copy(client, replica);
      answers.get();
    } catch (IOException | ExecutionException gone) {
      close(client);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // nothing is left to do
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
