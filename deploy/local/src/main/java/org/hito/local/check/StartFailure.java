package org.hito.local.check;

import java.io.Serial;

/** Why the platform cannot run, as one line for a person. */
public final class StartFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public StartFailure(String line) {
    super(line);
  }

  public StartFailure(String line, Throwable cause) {
    super(line, cause);
  }
}
