package org.hito.gateway.dashboard.fund;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What the page of a fund shows.
 *
 * @param initiatives that draw from it, the first of them with the number of all
 * @param history its last changes
 */
@TemplateData
public record FundModel(Thing fund, Thing initiatives, List<Thing> history, Labels labels) {

  /** What an initiative draws from this fund. */
  public Thing funding(Thing initiative) {
    Optional<Thing> found =
        initiative.parts("funding").stream()
            .filter(funding -> funding.text("fund").equals(fund.code()))
            .findFirst();
    return found.orElseGet(() -> Thing.none(fund.words()));
  }
}
