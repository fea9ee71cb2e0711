package org.hito.gateway.dashboard.organisation;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.promise.Records;

/**
 * What the page of an organisation shows.
 *
 * @param record how well it kept its promises
 * @param owed what it still owes, the earliest due first, with the number of all
 * @param closed what it kept or dropped last, with the number of all
 * @param leads initiatives, the first of them with the number of all
 * @param groups organisations it is a member of, the first of them with the number of all
 * @param history its last changes
 */
@TemplateData
public record OrganisationModel(
    Thing organisation,
    Thing record,
    Thing owed,
    Thing closed,
    Thing leads,
    Thing groups,
    List<Thing> history,
    Labels labels) {

  public String verdict() {
    return RecordVerdict.of(organisation.words(), record);
  }

  public boolean hasPromises() {
    return Records.all(record) > 0;
  }

  public String country() {
    return OrganisationsModel.country(organisation);
  }

  public Badge overdue() {
    return Badge.of("OVERDUE", organisation.words());
  }
}
