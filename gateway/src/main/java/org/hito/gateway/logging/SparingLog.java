package org.hito.gateway.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.hito.kit.outage.RepeatedLines;

/** Drops the lines that libraries repeat during an outage. */
@LoggingFilter(name = "hito")
public final class SparingLog implements Filter {

  private final Filter repeated = new RepeatedLines();

  @Override
  public boolean isLoggable(LogRecord line) {
    return repeated.isLoggable(line);
  }
}
