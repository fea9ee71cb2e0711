package org.hito.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends the log of the broker and of PostgreSQL's starter to a file, away from the console. */
final class BackgroundLog {
  private static final String FORMAT = "%1$tF %1$tT,%1$tL %4$-7s [%3$s] %5$s%6$s%n";

  private BackgroundLog() {}

  static void into(Path file) {
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    try {
      Files.createDirectories(file.getParent());
      LogManager.getLogManager().reset();
      Handler handler = new FileHandler(file.toString());
      handler.setFormatter(new SimpleFormatter());
      Logger.getLogger("").addHandler(handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
