package org.hito.kit.topic;

/**
 * How large what is published may be, in bytes: the one place that says so. A fact holds a change,
 * with what was said before and what is said now, and the whole state after; whatever is taken in
 * fits a record because what is said of a thing is bounded ({@link #SAID}), what its life adds is
 * few ({@link org.hito.kit.domain.Newest}), and what is derived follows from lists that are
 * bounded.
 */
public final class RecordSize {

  /** What a record may take: {@code max.message.bytes} of the topics. */
  public static final int RECORD = 2 * 1024 * 1024;

  /** A dead letter: the record it was, and headers that tell why. */
  public static final int DEAD_LETTER = RECORD + 64 * 1024;

  /** A fact, as its text; the rest of the record is for its key and headers. */
  public static final int FACT = RECORD - 16 * 1024;

  /** All facts of one change of one thing. */
  public static final int CHANGE = 16 * FACT;

  /** What people may say of one thing, as JSON. */
  public static final int SAID = 512 * 1024;

  private RecordSize() {}
}
