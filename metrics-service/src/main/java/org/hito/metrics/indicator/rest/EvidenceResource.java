package org.hito.metrics.indicator.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.indicator.app.EvidenceService;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.jboss.resteasy.reactive.RestQuery;

/** How far an indicator has come, and why. */
@Path("/api/v1/indicators/{code}")
@Authenticated
public class EvidenceResource {

  private final EvidenceService evidence;
  private final IndicatorStore store;

  EvidenceResource(EvidenceService evidence, IndicatorStore store) {
    this.evidence = evidence;
    this.store = store;
  }

  @GET
  @Path("progress")
  public Uni<ProgressView> progress(String code, @RestQuery String on) {
    return evidence.progress(code, on == null ? store.today() : day(on));
  }

  @GET
  @Path("explanation")
  public Uni<ExplanationView> explanation(String code) {
    return evidence.explanation(code);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw new ProblemException(
          Problem.of(400, "invalid-query-parameter", Map.of("name", "on", "value", text)));
    }
  }
}
