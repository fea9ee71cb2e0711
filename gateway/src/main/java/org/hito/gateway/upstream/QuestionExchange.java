package org.hito.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import org.hito.gateway.exchange.BoundedBody;
import org.hito.kit.request.RequestId;

/** One question or change and its answer, of limited length; it ends early if it is abandoned. */
final class QuestionExchange {

  private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

  private final HttpClientRequest request;

  QuestionExchange(HttpClientRequest request, Future<Void> abandoned, Places places) {
    this.request = request;
    request.exceptionHandler(reported -> {}); // by the response, or its absence
    places.take(request.response().compose(HttpClientResponse::end));
    abandoned.onSuccess(nobodyWaits -> request.reset());
  }

  /** The body of the answer; a failure unless it is 200. */
  Future<Buffer> answer(Question question) {
    return asked(question).compose(QuestionExchange::body);
  }

  /** The same where the answer is a page of a table. */
  Future<TablePage> table(Question question) {
    return asked(question)
        .compose(
            response -> body(response).map(csv -> TablePage.of(csv, response.getHeader("Link"))));
  }

  private Future<HttpClientResponse> asked(Question question) {
    introduce(question.passport(), question.requestId());
    if (question.counts()) {
      request.putHeader("Prefer", "return=total-count");
    }
    return send(question.body()).compose(this::expected);
  }

  /** The answer to a change. */
  Future<Answer> answer(Change change) {
    introduce(change.passport(), change.requestId());
    change.headers().forEach(request::putHeader);
    return send(change.body())
        .compose(response -> body(response).map(body -> new Answer(response.statusCode(), body)));
  }

  private void introduce(String passport, String requestId) {
    request
        .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + passport)
        .putHeader(HttpHeaders.ACCEPT, "application/json")
        .putHeader(RequestId.HEADER, requestId);
  }

  private Future<HttpClientResponse> send(Buffer body) {
    return body == null
        ? request.send()
        : request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").send(body);
  }

  private Future<HttpClientResponse> expected(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      request.reset();
      return Future.failedFuture(new UnexpectedStatus(response.statusCode()));
    }
    return Future.succeededFuture(response);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    return BoundedBody.of(response, LONGEST_ANSWER);
  }
}
