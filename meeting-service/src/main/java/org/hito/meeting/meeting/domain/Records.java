package org.hito.meeting.meeting.domain;

import java.util.List;

/**
 * The dates that the days of a meeting must not contradict.
 *
 * @param promises the commitments made there
 * @param agreements the renegotiations agreed there
 */
public record Records(List<Promise> promises, List<Agreement> agreements) {

  public static final Records NONE = new Records(List.of(), List.of());

  public Records {
    promises = List.copyOf(promises);
    agreements = List.copyOf(agreements);
  }
}
