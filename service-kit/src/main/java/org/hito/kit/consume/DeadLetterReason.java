package org.hito.kit.consume;

/**
 * Why a record is dead-lettered, short enough for its headers: exceptions often quote what they
 * refuse, which may be the whole record, and a dead letter that is too large for its topic would
 * hold up all records behind it.
 */
final class DeadLetterReason {

  private static final int LONGEST = 1_000;

  private DeadLetterReason() {}

  /** The same exception, or one with the start of its message, if that or its cause's is long. */
  static Throwable of(Throwable why) {
    return isShort(why) && (why.getCause() == null || isShort(why.getCause())) ? why : cut(why);
  }

  private static boolean isShort(Throwable failure) {
    return String.valueOf(failure.getMessage()).length() <= LONGEST;
  }

  private static PoisonException cut(Throwable why) {
    String message = String.valueOf(why.getMessage());
    PoisonException cut =
        new PoisonException(
            message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
    cut.setStackTrace(why.getStackTrace());
    return cut;
  }
}
