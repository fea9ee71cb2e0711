package org.hito.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.hito.kit.outage.RepeatedLines;

/** Keeps messages that libraries repeat during an outage out of the log. */
@LoggingFilter(name = "hito")
public final class SparingLog implements Filter {

  private final Filter repeated = new RepeatedLines();

  @Override
  public boolean isLoggable(LogRecord line) {
    return repeated.isLoggable(line);
  }
}
