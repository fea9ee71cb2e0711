package org.hito.meeting.commitment.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.WebAddress;

/**
 * Evidence that a commitment is kept or in progress.
 *
 * @param title its title, or null
 * @param titleText its title in two languages, or null if it was given as a plain text
 * @param url an http or https address; one piece of evidence per address
 */
public record Evidence(String title, LocalisedText titleText, String url) {

  /** Evidence with a plain title. */
  public Evidence(String title, String url) {
    this(title, null, url);
  }

  /** The evidence of both lists, each address once, with its first title. */
  static List<Evidence> union(List<Evidence> known, List<Evidence> added) {
    Map<String, Evidence> byUrl = new LinkedHashMap<>();
    Stream.concat(known.stream(), added.stream()).forEach(one -> byUrl.putIfAbsent(one.url, one));
    return List.copyOf(byUrl.values());
  }

  static List<Violation> violations(List<Evidence> evidence) {
    List<Violation> violations = new ArrayList<>();
    for (int at = 0; at < evidence.size(); at++) {
      String pointer = "/evidence/" + at + "/url";
      if (!WebAddress.is(evidence.get(at).url())) {
        violations.add(Violation.of(pointer, "not-an-address"));
      }
    }
    return violations;
  }
}
