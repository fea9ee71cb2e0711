package org.hito.bench.peer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A peer in a JVM of its own, with the options that the local run gives to the services. */
public final class PeerProcess implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Process process;

  private PeerProcess(Process process) {
    this.process = process;
  }

  /** Starts the main class of a peer. */
  public static PeerProcess start(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    try {
      return new PeerProcess(new ProcessBuilder(command).inheritIO().start());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until it accepts connections. */
  public void awaitPort(int port) throws InterruptedException {
    while (!accepts(port)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the peer ended before it began");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  public long pid() {
    return process.pid();
  }

  // exec:java has a class loader for the dependencies
  private static String classPath() {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(URL::getPath)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
