package org.hito.initiative.organisation.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.initiative.organisation.domain.Countries;
import org.hito.initiative.organisation.domain.DeclareOrganisation;
import org.hito.initiative.organisation.domain.Member;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationKind;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;

/** Reads an organisation from the body that declares it. */
final class OrganisationReader {

  private OrganisationReader() {}

  static DeclareOrganisation read(String code, JsonNode body) {
    Reading<Organisation> reading =
        Fields.read(body, fields -> organisation(code, fields)).ofAnObject();
    return new DeclareOrganisation(reading.value(), reading.violations());
  }

  private static Organisation organisation(String code, Fields fields) {
    fields.sameCode(code);
    return new Organisation(
        code,
        fields.required("name").localised("name"),
        fields.texts("aliases"),
        fields.required("kind").oneOf("kind", OrganisationKind.class),
        country(fields),
        fields.objects("members", OrganisationReader::member),
        fields.sources());
  }

  private static Member member(Fields fields) {
    return new Member(
        fields.required("organisation").code("organisation"), fields.localised("role"));
  }

  private static String country(Fields fields) {
    String country = fields.text("country", Fields.SHORT_TEXT);
    if (country != null && !Countries.CODES.contains(country)) {
      fields.violate("country", "not-a-country");
    }
    return country;
  }
}
