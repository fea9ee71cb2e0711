package org.hito.kit.request;

import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** The codings of bodies (RFC 9110 §8.4). */
public final class ContentCoding {

  private static final String UNCODED = "identity";

  private ContentCoding() {}

  /**
   * Refuses a compressed body with 415.
   *
   * @param coding the header {@code Content-Encoding}, or null
   */
  public static void requireNone(String coding) {
    if (coding != null && !coding.strip().equalsIgnoreCase(UNCODED)) {
      throw new ProblemException(
          Problem.of(415, "unsupported-content-encoding").withHeader("Accept-Encoding", UNCODED));
    }
  }
}
