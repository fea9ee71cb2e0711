package org.hito.metrics.rebuild.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hito.kit.command.CommandRefusal;

/**
 * The options of a drill.
 *
 * @param began when restoring began, to measure the total time
 * @param push where the figures are sent
 */
record DrillOrder(Instant began, Optional<URI> push) {

  private static final String USAGE =
      "usage: restore-drill [--began <moment, or the path of a file with one>]"
          + " [--push <address of a Pushgateway>], such as"
          + " restore-drill --began 2026-11-20T02:00:00Z";

  static DrillOrder read(List<String> arguments) {
    if (arguments.size() % 2 != 0) {
      throw new CommandRefusal(USAGE);
    }
    Instant began = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    Optional<URI> push = Optional.empty();
    for (int at = 0; at < arguments.size(); at += 2) {
      String value = arguments.get(at + 1);
      switch (arguments.get(at)) {
        case "--began" -> began = moment(value.startsWith("/") ? line(value) : value);
        case "--push" -> push = Optional.of(address(value));
        default -> throw new CommandRefusal(USAGE);
      }
    }
    return new DrillOrder(began, push);
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new CommandRefusal(text + " is no moment; " + USAGE);
    }
  }

  private static String line(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw new CommandRefusal("%s cannot be read; %s".formatted(file, USAGE));
    }
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^\\s/]+(?:/[^\\s]*)?")) {
      throw new CommandRefusal(text + " is no address; " + USAGE);
    }
    return URI.create(text.replaceAll("/+$", "") + "/metrics/job/restore-drill");
  }
}
