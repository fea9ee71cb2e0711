package org.hito.initiative.organisation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.kit.domain.Violation;

/**
 * A reference in a body to an organisation.
 *
 * @param pointer JSON Pointer to its place
 * @param code the code of the organisation
 */
public record OrganisationReference(String pointer, String code) {

  /** One reference, or none for null. */
  public static Stream<OrganisationReference> of(String pointer, String code) {
    return Stream.ofNullable(code).map(named -> new OrganisationReference(pointer, named));
  }

  /** A reference for each entry of a list. */
  public static Stream<OrganisationReference> each(String pointer, List<String> codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(at -> new OrganisationReference(pointer + "/" + at, codes.get(at)));
  }

  /** The violations of unknown references. */
  public static List<Violation> unknown(List<OrganisationReference> references, Set<String> known) {
    return references.stream()
        .filter(reference -> !known.contains(reference.code))
        .map(OrganisationReference::unknown)
        .toList();
  }

  private Violation unknown() {
    return new Violation(
        pointer, "unknown-reference", Map.of("kind", "organisation", "code", code));
  }
}
