package org.hito.initiative;

import java.util.List;
import java.util.Map;
import org.hito.testkit.RewrittenFunctionRules;

class RewrittenFunctionsComponentTest extends RewrittenFunctionRules {

  private static final String SORTED = "ARRAY(SELECT unnest(%s) ORDER BY 1)";

  @Override
  protected String service() {
    return "initiative";
  }

  @Override
  protected List<String> before() {
    return List.of("V5__fund.sql", "V7__relations.sql");
  }

  @Override
  protected String rewritten() {
    return "V12__states_parsed_once.sql";
  }

  @Override
  protected Map<String, List<String>> calls() {
    return Map.of(
        SORTED.formatted("funds_in(?)"),
        List.of("definition", "funding", "fund"),
        SORTED.formatted("codes_in(?, '$.members[*].organisation')"),
        List.of("members", "organisation"),
        SORTED.formatted("codes_in(?, '$.buildsOn[*]')"),
        List.of("buildsOn"),
        SORTED.formatted("codes_in(?, '$.definition.alternativeTo[*]')"),
        List.of("definition", "alternativeTo"),
        SORTED.formatted("codes_in(?, '$.**.document')"),
        List.of("document", "source"));
  }
}
