package org.hito.metrics.evidence.domain;

/**
 * Which of many parts of an explanation are listed; all of them are summed.
 *
 * @param most how many
 * @param isLatest whether inputs are the latest ones, rather than the earliest
 */
public record Listed(int most, boolean isLatest) {

  /** More than this are never listed. */
  public static final int MOST = 10_000;

  /** As many as there may be. */
  public static final Listed ALL = new Listed(MOST, false);

  /** The latest of them. */
  public static Listed latest(int most) {
    return new Listed(most, true);
  }
}
