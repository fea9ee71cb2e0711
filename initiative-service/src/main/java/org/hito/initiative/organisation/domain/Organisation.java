package org.hito.initiative.organisation.domain;

import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * An organisation.
 *
 * @param code its public code
 * @param name its name
 * @param aliases other names it is known by (IDB is also BID)
 * @param kind its kind
 * @param country ISO 3166-1 alpha-2, or null if it belongs to no country
 * @param members the organisations that are members of it
 * @param source its source, or null
 */
public record Organisation(
    String code,
    LocalisedText name,
    List<String> aliases,
    OrganisationKind kind,
    String country,
    List<Member> members,
    Source source) {

  public Organisation {
    aliases = List.copyOf(aliases);
    members = ListValues.orEmpty(members);
  }
}
