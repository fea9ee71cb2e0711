package org.hito.gateway.dashboard.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.form.DashboardForm;
import org.hito.gateway.dashboard.form.Field;
import org.hito.gateway.dashboard.form.Field.Kind;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Meanwhile;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.views.Order;
import org.hito.kit.language.Language;

/** Reports how far a commitment is. */
@ApplicationScoped
class ReportForm implements DashboardForm {

  @Override
  public String path() {
    return "commitments/:code/report";
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String section() {
    return CommitmentForms.SECTION;
  }

  @Override
  public List<Field> fields(Language reader) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.optional("progress", Kind.NUMBER));
    fields.add(Field.required("on", Kind.DATE));
    fields.addAll(Field.localised("noteText", Kind.LONG, reader));
    return fields;
  }

  @Override
  public Future<Subject> subject(Visit visit) {
    return subject(visit, ReportForm::now);
  }

  private static Map<String, String> now(Thing commitment) {
    Map<String, String> now =
        new HashMap<>(CommitmentForms.note(CommitmentForms.newest(commitment, "updates")));
    now.put("progress", commitment.exact("progress"));
    return now;
  }

  /** A commitment on which the visitor may report. */
  static Future<Subject> subject(Visit visit, Now now) {
    return visit
        .thing(org.hito.gateway.upstream.Kind.COMMITMENT)
        .compose(
            commitment ->
                Possible.withCommitments(visit, List.of(commitment.code()))
                    .map(
                        possible ->
                            new Subject(
                                commitment,
                                possible.reports(commitment.code()),
                                Map.of(),
                                Map.of("on", visit.today().toString()),
                                now.of(commitment))));
  }

  /** What a commitment has where a form has its fields. */
  interface Now {
    Map<String, String> of(Thing commitment);
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
