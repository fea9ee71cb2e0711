package org.hito.initiative.organisation.view;

import java.time.Instant;
import java.util.List;
import org.hito.initiative.organisation.domain.Member;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationKind;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;

/**
 * An organisation as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the name in the requested language
 * @param kind one of government, multilateral, university, research, company, association, embassy,
 *     other
 * @param country ISO 3166-1 alpha-2; absent if it belongs to no country
 * @param members the organisations that are members of it
 * @param source the first of its sources
 * @param sources all of them; absent unless they were given as a list
 */
public record OrganisationView(
    String code,
    long version,
    String label,
    LocalisedText name,
    List<String> aliases,
    OrganisationKind kind,
    String country,
    List<Member> members,
    Source source,
    List<Source> sources,
    Instant createdAt,
    Instant updatedAt) {

  /** The columns of organisations as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "name.en", "name.es", "kind", "country")
          .list("aliases", "members.organisation");

  public static OrganisationView of(Snapshot<Organisation> snapshot, Language language) {
    Organisation organisation = snapshot.state();
    return new OrganisationView(
        organisation.code(),
        snapshot.version(),
        language.of(organisation.name()),
        organisation.name(),
        organisation.aliases(),
        organisation.kind(),
        organisation.country(),
        organisation.members(),
        Source.first(organisation.source()),
        Source.all(organisation.source()),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
