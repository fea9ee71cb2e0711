package org.hito.metrics.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;

import java.util.Map;
import org.hito.testkit.EarlierVersionRules;
import org.hito.testkit.PackagedService;

class EarlierVersionIT extends EarlierVersionRules {

  @Override
  protected String service() {
    return "metrics";
  }

  @Override
  protected Map<String, String> collections() {
    return Map.of("indicator", "indicators", "gate", "gates");
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of("HITO_DAYS_EVERY", "off");
  }

  /**
   * Gates know the names of what they watch, a baseline is a value, and parts say their day. What
   * was recorded without a date has none. Of two figures of one category the later one holds. A
   * text that stood in for one in the other language is no longer stored.
   */
  @Override
  protected String changes() {
    return """
    /gate/design-fund/state/watches/0/name: unexpected {"en":"Graduates","es":"Egresados"}
    /gate/design-fund/state/watches/1/name: unexpected {"en":"Days for a permit"}
    /gate/far-fund/state/watches/0/name: unexpected {"en":"Index"}
    /indicator/agreements/status: expected "NO_DATA" but was "NO_TARGET"
    /indicator/index/state/definition/name/es: missing "Index"
    /indicator/index/state/standing/parts/graduates/on: unexpected "2026-10-31"
    /indicator/index/state/standing/parts/permits/on: unexpected "2026-06-30"
    /indicator/index/state/standing/parts/trained/on: unexpected "2025-11-20"
    /indicator/index/status: expected "NO_DATA" but was "NO_TARGET"
    /indicator/laid/state/definition/name/es: missing "Never observed"
    /indicator/laid/status: expected "NO_DATA" but was "OFF_TRACK"
    /indicator/meetings/state/definition/name/es: missing "Meetings"
    /indicator/meetings/status: expected "NO_DATA" but was "NO_TARGET"
    /indicator/people/state/definition/name/es: missing "People"
    /indicator/people/state/standing/parts/graduates/on: unexpected "2026-10-31"
    /indicator/people/state/standing/parts/laid/pipeline: unexpected 12500
    /indicator/people/state/standing/parts/laid/value: unexpected 12500
    /indicator/people/status: expected "NO_DATA" but was "NO_TARGET"
    /indicator/permits/state/definition/name/es: missing "Days for a permit"
    /indicator/running/state/definition/name/es: missing "Initiatives under way"
    /indicator/running/status: expected "NO_DATA" but was "NO_TARGET"
    /indicator/share/state/definition/name/es: missing "Agreements for each meeting"
    /indicator/share/state/standing/parts/agreements/on: unexpected "2025-04-01"
    /indicator/share/state/standing/parts/meetings/on: unexpected "2025-03-11"
    /indicator/share/status: expected "NO_DATA" but was "NO_TARGET"
    /indicator/silent/state/definition/name/es: missing "Nothing known"
    /indicator/trained/state/definition/name/es: missing "Trained by promises"
    /input/agreements COMMITMENT lab/counted_on: expected "2025-03-10" but was null
    /input/agreements COMMITMENT undated-mou/counted_on: expected "2025-03-10" but was null
    /input/running INITIATIVE tester-school/counted_on: expected "2026-11-27" but was null
    /observation/4/dimensions: expected "{\\"region\\":\\"Los Santos \\"}" but was "{\\"region\\":\\"Los Santos\\"}"
    /observation/4/restated_at: expected null but was "2026-11-27T21:33:30.605247+00:00"
    /subject/COMMITMENT chip-mou/trail/first/undated: unexpected true
    /subject/COMMITMENT course/trail/first/undated: unexpected true
    /subject/COMMITMENT hled-2025-1/trail/first/undated: unexpected true
    /subject/COMMITMENT lab/trail/first/undated: unexpected true
    /subject/COMMITMENT study/trail/first/undated: unexpected true
    /subject/COMMITMENT undated-mou/trail/first/undated: unexpected true
    /subject/INITIATIVE design-school/trail/first/undated: unexpected true
    /subject/INITIATIVE fair/trail/first/undated: unexpected true
    /subject/INITIATIVE tester-school/trail/first/undated: unexpected true
    """;
  }

  @Override
  protected void assertSound(PackagedService running) {
    given()
        .port(running.managementPort())
        .post("/audit")
        .then()
        .statusCode(200)
        .body("differences", empty());
  }
}
