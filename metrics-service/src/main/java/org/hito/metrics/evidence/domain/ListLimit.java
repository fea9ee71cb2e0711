package org.hito.metrics.evidence.domain;

/**
 * Which of many parts of an explanation are listed; all of them are summed.
 *
 * @param most how many
 * @param isLatest whether inputs are the latest ones, rather than the earliest
 */
public record ListLimit(int most, boolean isLatest) {

  /** More than this are never listed. */
  public static final int MOST = 10_000;

  /** The longest list. */
  public static final ListLimit ALL = new ListLimit(MOST, false);

  /** The latest of them. */
  public static ListLimit latest(int most) {
    return new ListLimit(most, true);
  }
}
