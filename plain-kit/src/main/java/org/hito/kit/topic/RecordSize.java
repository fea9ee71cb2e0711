package org.hito.kit.topic;

/**
 * The size limits of publishing, in bytes. A fact contains a change, with the declarations before
 * and after, and the whole state after it. Everything accepted fits a record, because declarations
 * are limited ({@link #SAID}), growing lists are cut ({@link org.hito.kit.domain.Newest}), and
 * derived parts follow from limited lists.
 */
public final class RecordSize {

  /** A record: {@code max.message.bytes} of the topics. */
  public static final int RECORD = 2 * 1024 * 1024;

  /** A dead letter: the original record, and headers with the reason. */
  public static final int DEAD_LETTER = RECORD + 64 * 1024;

  /** The text of a fact; the rest of its record is for key and headers. */
  public static final int FACT = RECORD - 16 * 1024;

  /** All facts of one change of one thing. */
  public static final int CHANGE = 16 * FACT;

  /** The declaration of one thing, as JSON. */
  public static final int SAID = 512 * 1024;

  private RecordSize() {}
}
