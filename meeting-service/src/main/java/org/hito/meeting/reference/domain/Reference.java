package org.hito.meeting.reference.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.kit.domain.Violation;

/**
 * A reference in a body to an aggregate that another service owns.
 *
 * @param pointer JSON Pointer to its place
 * @param kind {@code organisation}, {@code initiative} or {@code indicator}
 * @param code of the aggregate
 */
public record Reference(String pointer, String kind, String code) {

  public static final String ORGANISATION = "organisation";
  public static final String INITIATIVE = "initiative";
  public static final String INDICATOR = "indicator";

  /** One reference, or none for null. */
  public static Stream<Reference> of(String pointer, String kind, String code) {
    return Stream.ofNullable(code).map(named -> new Reference(pointer, kind, named));
  }

  /** A reference for each entry of a list. */
  public static Stream<Reference> each(String pointer, String kind, List<String> codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(at -> new Reference(pointer + "/" + at, kind, codes.get(at)));
  }

  /** What they refer to, each once, without its place. */
  public static List<Reference> distinct(Stream<Reference> references) {
    return references
        .map(reference -> new Reference("", reference.kind(), reference.code()))
        .distinct()
        .toList();
  }

  /** The violation if it is unknown. */
  public Violation unknown() {
    return new Violation(pointer, "unknown-reference", Map.of("kind", kind, "code", code));
  }
}
