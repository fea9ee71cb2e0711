package org.hito.meeting;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements between BEGIN and COMMIT in Hibernate's log. */
final class Statements implements AutoCloseable {

  private static final Set<String> COMMANDS = Set.of("BEGIN", "COMMIT", "ROLLBACK");

  private final Logger sql = Logger.getLogger("org.hibernate.SQL");
  private final Level before = sql.getLevel();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord statement) {
          if (!COMMANDS.contains(statement.getMessage())) {
            sent.add(statement.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Statements() {
    handler.setLevel(Level.ALL);
    sql.setUseParentHandlers(false);
    sql.setLevel(Level.ALL);
    sql.addHandler(handler);
  }

  static Statements watch() {
    return new Statements();
  }

  List<String> sent() {
    return sent;
  }

  @Override
  public void close() {
    sql.removeHandler(handler);
    sql.setLevel(before);
    sql.setUseParentHandlers(true);
  }
}
