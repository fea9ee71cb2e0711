package org.hito.gateway.dashboard.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.form.DashboardForm;
import org.hito.gateway.dashboard.form.Field;
import org.hito.gateway.dashboard.form.FieldKind;
import org.hito.gateway.dashboard.form.FormModel;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Order;
import org.hito.gateway.views.Reply;
import org.hito.kit.language.Language;

/**
 * Adds an observation to an indicator. If the date has a value already, its reader sees that value
 * before replacing it. A value that somebody else records between that check and the change is
 * replaced unseen, and stays in the series as restated.
 */
@ApplicationScoped
class ObserveForm implements DashboardForm {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int PRECONDITION_FAILED = 412;

  @Override
  public String path() {
    return "indicators/:code/observe";
  }

  @Override
  public String name() {
    return "observe";
  }

  @Override
  public String section() {
    return "indicators";
  }

  @Override
  public List<Field> fields(Language reader) {
    return List.of(
        Field.required("on", FieldKind.DATE),
        Field.required("value", FieldKind.FIGURE),
        Field.optional("source.document", FieldKind.TEXT),
        Field.optional("source.locator", FieldKind.TEXT));
  }

  @Override
  public Future<Subject> subject(Visit visit) {
    return visit
        .thing(Kind.INDICATOR)
        .compose(
            indicator ->
                Possible.withIndicator(visit, indicator.code())
                    .map(
                        possible ->
                            new Subject(
                                indicator,
                                possible.observes(indicator.code()),
                                Map.of(),
                                Map.of("on", visit.today().toString()),
                                Map.of())));
  }

  @Override
  public Order order(String code, JsonNode body, Input input) {
    return order(code, body, input.key(), "");
  }

  private static Order order(String code, JsonNode body, String key, String query) {
    return new Order(
        Upstream.METRICS,
        HttpMethod.POST,
        Kind.INDICATOR.collection() + "/" + code + "/observations" + query,
        JSON.arrayNode().add(body),
        key,
        "");
  }

  @Override
  public Future<Reply> send(Visit visit, JsonNode body, Input input) {
    return visit
        .panel()
        .send(order(visit.code(), body, "", "?dryRun=true"))
        .map(report -> judged(report, input))
        .compose(
            reply ->
                reply.isRefusal()
                    ? Future.succeededFuture(reply)
                    : DashboardForm.super
                        .send(visit, body, input)
                        .map(
                            report ->
                                judged(report, input.with(FormModel.OVER, replaced(report)))));
  }

  /** The reply to a report's only row, as if it had been sent alone. */
  private static Reply judged(Reply report, Input input) {
    JsonNode row = report.body().path("results").path(0);
    if (report.isRefusal() || row.path("outcome").asText().equals("REJECTED")) {
      return report.isRefusal() ? report : new Reply(row.path("status").intValue(), row);
    }
    String replaced = replaced(report);
    if (replaced.isEmpty() || replaced.equals(input.value(FormModel.OVER))) {
      return new Reply(row.path("status").intValue(), row);
    }
    ObjectNode late = JSON.objectNode().put(FormModel.OVER, replaced);
    ObjectNode now = row.path("replaces").deepCopy();
    late.set(FormModel.NOW, now.put("value", replaced));
    return new Reply(PRECONDITION_FAILED, late);
  }

  /** The figure that was or would be replaced, with both ends if it is a range. */
  private static String replaced(Reply report) {
    JsonNode old = report.body().path("results").path(0).path("replaces");
    JsonNode range = old.path("range");
    return range.isObject()
        ? range.path("from").asText() + "–" + range.path("to").asText()
        : old.path("value").asText();
  }
}
