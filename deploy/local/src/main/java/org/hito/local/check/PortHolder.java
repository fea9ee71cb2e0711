package org.hito.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the process that listens on a port, on systems with Linux' {@code /proc}. */
final class PortHolder {
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int COMMAND_LENGTH = 120;

  private PortHolder() {}

  /** Process id and command, shortened; empty if it cannot be read. */
  static Optional<String> of(int port) {
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(Path.of("/proc/net", table)).stream())
        .flatMap(line -> inode(line, port).stream())
        .findFirst()
        .flatMap(PortHolder::owner);
  }

  /** The inode of a socket listening on the port, if this line of {@code /proc/net/tcp} is one. */
  static Optional<String> inode(String line, int port) {
    List<String> fields = List.of(line.strip().split("\\s+", -1));
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    return fields.size() > INODE
            && fields.get(LOCAL_ADDRESS).endsWith(suffix)
            && fields.get(STATE).equals(LISTENING)
        ? Optional.of(fields.get(INODE))
        : Optional.empty();
  }

  private static Optional<String> owner(String inode) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
        .findFirst()
        .map(PortHolder::describe);
  }

  private static String describe(ProcessHandle process) {
    String command = process.info().commandLine().orElse("its command is hidden");
    int end = Math.min(command.length(), COMMAND_LENGTH);
    return "process " + process.pid() + " (" + command.substring(0, end) + ")";
  }

  private static boolean holds(long pid, String socket) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.anyMatch(link -> pointsAt(link, socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean pointsAt(Path link, String socket) {
    try {
      return Files.readSymbolicLink(link).toString().equals(socket);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      return List.of();
    }
  }
}
