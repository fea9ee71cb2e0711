package org.hito.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The errors in the log of the gateway under test, from any logger. */
public final class LoggedErrors implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          if (logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(logged.getLoggerName() + ": " + logged.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private LoggedErrors() {
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  public static LoggedErrors watch() {
    return new LoggedErrors();
  }

  public List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    root.removeHandler(handler);
  }
}
