package org.hito.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints what a person should see of a local run. */
final class Console implements Progress {
  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  void say(String text) {
    out.println(text);
  }

  @Override
  public synchronized void done(String part, String detail, Duration took) {
    say(String.format(Locale.ROOT, "  %-20s %-58s %5.1f s", part, detail, seconds(took)));
  }

  @Override
  public synchronized void note(String line) {
    say("  " + line);
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
