package org.hito.kit.outage;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * An outage of a resource that many callers need. It logs one line when the outage begins, one per
 * minute while it lasts, and one when it ends:
 *
 * <pre>
 *   outage begins: what=database cause="connection refused"
 *   outage lasts: what=database seconds=60 failures=1204 cause="connection refused"
 *   outage ends: what=database seconds=75 failures=1510
 * </pre>
 *
 * <p>Thread-safe; reporting success costs one volatile read.
 */
public final class Outage {

  private static final long INTERVAL = Duration.ofMinutes(1).toNanos();

  private final String what;
  private final Consumer<String> warn;
  private final Consumer<String> info;
  private final LongSupplier nanoTime;
  private volatile boolean away;
  private long beganAt;
  private long saidAt;
  private long failures;

  /**
   * @param what the unavailable part, in one word
   * @param warn logs beginnings
   * @param info logs ends
   */
  public Outage(String what, Consumer<String> warn, Consumer<String> info) {
    this(what, warn, info, System::nanoTime);
  }

  Outage(String what, Consumer<String> warn, Consumer<String> info, LongSupplier nanoTime) {
    this.what = what;
    this.warn = warn;
    this.info = info;
    this.nanoTime = nanoTime;
  }

  /** It was unreachable or did not answer. */
  public synchronized void failed(String cause) {
    long now = nanoTime.getAsLong();
    if (!away) {
      beganAt = now;
      saidAt = now;
      failures = 0;
      warn.accept("outage begins: what=%s cause=\"%s\"".formatted(what, cause));
    } else if (now - saidAt >= INTERVAL) {
      saidAt = now;
      warn.accept(
          "outage lasts: what=%s seconds=%d failures=%d cause=\"%s\""
              .formatted(what, seconds(now), failures, cause));
    }
    failures++;
    away = true;
  }

  /** It answered. */
  public void answered() {
    if (away) {
      end();
    }
  }

  /** True if it was unavailable at the last attempt. */
  public boolean isAway() {
    return away;
  }

  private synchronized void end() {
    if (away) {
      away = false;
      info.accept(
          "outage ends: what=%s seconds=%d failures=%d"
              .formatted(what, seconds(nanoTime.getAsLong()), failures));
    }
  }

  private long seconds(long now) {
    return Duration.ofNanos(now - beganAt).toSeconds();
  }
}
