package org.hito.gateway.dashboard.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hito.gateway.dashboard.form.DashboardForm;
import org.hito.gateway.dashboard.form.Field;
import org.hito.gateway.dashboard.form.Field.Kind;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Meanwhile;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.views.Order;
import org.hito.kit.language.Language;

/** Adds evidence to a commitment. */
@ApplicationScoped
class EvidenceForm implements DashboardForm {

  private static final String URL = "evidence.0.url";
  private static final int LONGEST_URL = 2_000;

  @Override
  public String path() {
    return "commitments/:code/evidence";
  }

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public String section() {
    return CommitmentForms.SECTION;
  }

  @Override
  public List<Field> fields(Language reader) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.required(URL, Kind.TEXT).upTo(LONGEST_URL));
    fields.addAll(Field.localised("evidence.0.titleText", Kind.TEXT, reader));
    fields.add(Field.required("on", Kind.DATE));
    return fields;
  }

  /** One piece of evidence beside something else. */
  static List<Field> evidence(Language reader) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.optional(URL, Kind.TEXT).upTo(LONGEST_URL));
    fields.addAll(Field.localised("evidence.0.titleText", Kind.TEXT, reader));
    return fields;
  }

  /** The addresses of the evidence there is. */
  static Map<String, String> now(Thing commitment) {
    return Map.of(
        URL,
        commitment.parts("evidence").stream()
            .map(one -> one.text("url"))
            .collect(Collectors.joining("\n")));
  }

  @Override
  public Future<Subject> subject(Visit visit) {
    return ReportForm.subject(visit, EvidenceForm::now);
  }

  @Override
  public Future<List<Meanwhile>> since(Visit visit, Subject subject, long version) {
    return CommitmentForms.since(visit, subject.thing(), version);
  }

  @Override
  public Order order(String code, JsonNode body, Input input) {
    return CommitmentForms.order(code, "updates", body, input.key(), input);
  }
}
