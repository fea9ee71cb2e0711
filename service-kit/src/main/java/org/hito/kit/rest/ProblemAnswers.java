package org.hito.kit.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemJson;

/** Answers requests that no resource will see. */
@Singleton
class ProblemAnswers {

  private final ProblemJson json;

  ProblemAnswers(ProblemJson json) {
    this.json = json;
  }

  /** Ends the answer. */
  void end(RoutingContext context, Problem problem) {
    Language language = RequestLanguage.of(context.request());
    var response =
        context
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    problem.headers().forEach(response::putHeader);
    response.end(json.write(problem, language, RequestIds.of(context)).toString());
  }
}
