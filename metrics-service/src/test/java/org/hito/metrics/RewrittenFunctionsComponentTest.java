package org.hito.metrics;

import java.util.List;
import java.util.Map;
import org.hito.testkit.RewrittenFunctionRules;

class RewrittenFunctionsComponentTest extends RewrittenFunctionRules {

  private static final String SORTED = "ARRAY(SELECT unnest(%s) ORDER BY 1)";

  @Override
  protected String service() {
    return "metrics";
  }

  @Override
  protected List<String> before() {
    return List.of("V16__documents_of_things.sql");
  }

  @Override
  protected String rewritten() {
    return "V18__states_parsed_once.sql";
  }

  @Override
  protected Map<String, List<String>> calls() {
    return Map.of(SORTED.formatted("codes_in(?, '$.**.document')"), List.of("document", "source"));
  }
}
