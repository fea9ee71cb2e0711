package org.hito.gateway.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.form.Body;
import org.hito.gateway.dashboard.form.DashboardForm;
import org.hito.gateway.dashboard.form.FormModel;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Meanwhile;
import org.hito.gateway.dashboard.form.Refusal;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.SeeOther;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.session.PostedForm;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.Reply;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Shows forms and sends them to the API with the passport of their sender. A form that fails is
 * shown again with everything that was typed.
 */
@ApplicationScoped
class Forms {

  private final List<DashboardForm> forms;
  private final Visits visits;
  private final Views views;
  private final Failures failures;
  private final ErrorPage errors;

  Forms(
      @All List<DashboardForm> forms,
      Visits visits,
      Views views,
      Failures failures,
      ErrorPage errors) {
    this.forms = forms;
    this.visits = visits;
    this.views = views;
    this.failures = failures;
    this.errors = errors;
  }

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance form(Frame frame, FormModel page);
  }

  Stream<Endpoint> endpoints(Words words) {
    return forms.stream()
        .map(
            form ->
                PageEndpoint.form(
                    words.language(), form.path(), exchange -> answer(exchange, words, form)));
  }

  private void answer(RoutingContext exchange, Words words, DashboardForm form) {
    PageHeaders.secure(exchange.response());
    exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    if (!exchange.request().method().equals(HttpMethod.POST)) {
      open(exchange, words, form);
      return;
    }
    PostedForm posted = PostedForm.of(exchange).orElseThrow();
    Input input = Input.of(posted.fields());
    if (posted.isSignedIn()) {
      send(exchange, words, form, input);
    } else {
      boolean isOther = posted.standing() == PostedForm.Standing.OTHER_SESSION;
      Problem unsent =
          isOther ? Problem.of(403, PostedForm.FORGED) : Problem.of(401, "unauthenticated");
      again(exchange, words, form, input, unsent);
    }
  }

  private void open(RoutingContext exchange, Words words, DashboardForm form) {
    views.show(
        exchange,
        words.language(),
        (visitor, panel) -> {
          Visit visit = visits.of(exchange, panel, words);
          return form.subject(visit).map(subject -> opened(visit, form, subject));
        },
        (failed, failure) -> errors.answer(failed, words, failure));
  }

  private static View opened(Visit visit, DashboardForm form, Subject subject) {
    if (!visit.reader().isSignedIn()) {
      return leading(visit, visit.frame("", "", null).signIn());
    }
    if (!subject.isPossible()) {
      throw visit.panel().missing().isEmpty()
          ? new ProblemException(403, "forbidden")
          : Panel.unavailable();
    }
    Input typed =
        Input.of(visit.exchange().queryParams())
            .only(form.fields(visit.words().language()))
            .or(subject.defaults());
    return page(visit, form, 200, FormModel.opened(form, subject, typed, visit.words()));
  }

  private void send(RoutingContext exchange, Words words, DashboardForm form, Input input) {
    views.show(
        exchange,
        words.language(),
        (visitor, panel) -> {
          Visit visit = visits.of(exchange, panel, words);
          JsonNode body = Body.of(form.fields(words.language()), input);
          return form.send(visit, body, input)
              .compose(
                  reply ->
                      reply.isRefusal()
                          ? refused(visit, form, input, reply)
                          : Future.succeededFuture(done(visit, form, input, reply)));
        },
        (failed, failure) ->
            again(failed, words, form, input, failures.problemOf(failed, failure)));
  }

  private static View done(Visit visit, DashboardForm form, Input input, Reply reply) {
    String path = form.shownAt(visit.code(), input, reply.body());
    String root = visit.frame("", "", null).root();
    String note = (path.contains("?") ? "&" : "?") + Frame.NOTE + "=" + form.name();
    return leading(visit, root + path + note);
  }

  private static View leading(Visit visit, String address) {
    SeeOther.to(visit.exchange(), address);
    return View.page("", visit.words().language());
  }

  private static Future<View> refused(Visit visit, DashboardForm form, Input input, Reply reply) {
    Trail.of(visit.exchange()).endsWith(reply.body().path("code").asText());
    if (reply.status() == 404) {
      return Future.failedFuture(Visit.notFound());
    }
    return form.subject(visit)
        .otherwise(missing -> Subject.unknown(visit.words()))
        .compose(
            subject ->
                meanwhile(visit, form, subject, input, reply)
                    .map(
                        since ->
                            page(
                                visit,
                                form,
                                reply.status(),
                                FormModel.refused(
                                    form, subject, input, reply, since, visit.words()))));
  }

  private static Future<List<Meanwhile>> meanwhile(
      Visit visit, DashboardForm form, Subject subject, Input input, Reply reply) {
    return FormModel.isLate(subject, input, reply)
        ? form.since(visit, subject, FormModel.seen(input)).otherwise(List.of())
        : Future.succeededFuture(List.of());
  }

  private static View page(Visit visit, DashboardForm form, int status, FormModel page) {
    visit.exchange().response().setStatusCode(status);
    Frame frame = visit.frame(form.section(), title(page, visit.words()), null);
    return View.page(Templates.form(frame, page).render(), visit.words().language());
  }

  /** The form without the parts that a service would fill in. */
  private void again(
      RoutingContext exchange, Words words, DashboardForm form, Input input, Problem problem) {
    HttpServerResponse response = exchange.response();
    if (problem.status() == 404) {
      errors.answer(exchange, words, new ProblemException(problem));
    } else if (!response.ended() && !response.closed()) {
      Trail.of(exchange).endsWith(problem.code());
      Refusal refusal = Refusal.unsent(problem, words);
      FormModel page = FormModel.unsent(form, exchange.pathParam("code"), input, refusal, words);
      Frame frame = visits.frame(exchange, words, form.section(), title(page, words));
      problem.headers().forEach(response::putHeader);
      response
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
          .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
          .end(Templates.form(frame, page).render());
    }
  }

  private static String title(FormModel page, Words words) {
    String title = words.text("form." + page.form());
    String label = page.thing().label();
    String whole = label.isEmpty() ? title : title + ": " + label;
    return page.reasons().isEmpty() ? whole : words.say("form.title.refused", whole);
  }
}
