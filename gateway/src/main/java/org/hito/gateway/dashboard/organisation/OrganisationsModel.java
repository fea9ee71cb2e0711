package org.hito.gateway.dashboard.organisation;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Thing;

/** A list of organisations. */
@TemplateData
public record OrganisationsModel(Thing list, Filters filters) {

  private static final List<String> KINDS =
      List.of(
          "government",
          "multilateral",
          "university",
          "research",
          "company",
          "association",
          "embassy",
          "other");

  public List<Thing> organisations() {
    return list.parts("items");
  }

  public List<String> kinds() {
    return KINDS;
  }

  public String next() {
    return list.has("next") ? "?" + filters.next(list.text("next")) : "";
  }

  /** The name of a country in the language of the page. */
  public String countryOf(Thing organisation) {
    return country(organisation);
  }

  static String country(Thing organisation) {
    return organisation.words().country(organisation.text("country"));
  }
}
