package org.hito.gateway.views;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.exchange.RequestIds;
import org.hito.gateway.identity.Passports;
import org.hito.gateway.routing.UpstreamProblems;
import org.hito.gateway.upstream.Change;
import org.hito.gateway.upstream.Question;
import org.hito.gateway.upstream.TablePage;
import org.hito.gateway.upstream.UnexpectedStatus;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.upstream.Upstreams;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * The services behind one view. They are asked at the same time, each with the caller's passport. A
 * service that fails to answer is not asked again, so that a view waits for it only once.
 */
public final class Panel {

  private static final Logger LOG = Logger.getLogger(Panel.class);

  private static final String RETRY_AFTER_SECONDS = "2";

  private final Upstreams upstreams;
  private final Passports passports;
  private final Visitor visitor;
  private final Map<Upstream, Degradation> missing = new EnumMap<>(Upstream.class);
  private boolean isHeard;

  Panel(Upstreams upstreams, Passports passports, Visitor visitor) {
    this.upstreams = upstreams;
    this.passports = passports;
    this.visitor = visitor;
  }

  /**
   * Asks services, each a question of its own.
   *
   * @param path the path for all of them
   * @return the answers of those that answered; 503 if none has answered yet
   */
  public Future<Map<Upstream, JsonNode>> ask(String path, Map<Upstream, ?> questions) {
    return ask(path, questions, JsonNode.class);
  }

  /** The same, with typed answers: long ones take less memory than as trees. */
  public <T> Future<Map<Upstream, T>> ask(String path, Map<Upstream, ?> questions, Class<T> type) {
    Map<Upstream, Buffer> written = new EnumMap<>(Upstream.class);
    questions.forEach((upstream, question) -> written.put(upstream, ViewJson.write(question)));
    return askWritten(path, written, type);
  }

  private <T> Future<Map<Upstream, T>> askWritten(
      String path, Map<Upstream, Buffer> questions, Class<T> type) {
    Map<Upstream, T> answers = new EnumMap<>(Upstream.class);
    List<Future<Void>> asked =
        questions.entrySet().stream()
            .filter(one -> !missing.containsKey(one.getKey()))
            .map(one -> ask(one.getKey(), path, one.getValue(), type, answers))
            .toList();
    return Future.join(asked).map(all -> heard(answers));
  }

  /** Asks services, all of which must answer; otherwise 503. */
  public Future<Map<Upstream, JsonNode>> askEach(String path, Map<Upstream, ?> questions) {
    return ask(path, questions)
        .map(
            answers -> {
              if (!missing.isEmpty()) {
                throw unavailable();
              }
              return answers;
            });
  }

  /** Asks all services the same question. */
  public <T> Future<Map<Upstream, T>> askAll(String path, Object question, Class<T> type) {
    Buffer written = ViewJson.write(question);
    return askWritten(
        path,
        Stream.of(Upstream.values()).collect(Collectors.toMap(one -> one, one -> written)),
        type);
  }

  private <T> Map<Upstream, T> heard(Map<Upstream, T> answers) {
    isHeard |= !answers.isEmpty();
    if (!isHeard) {
      throw unavailable();
    }
    return answers;
  }

  /** 503: the view cannot be made without the missing service. */
  public static ProblemException unavailable() {
    return new ProblemException(
        Problem.of(503, "service-unavailable").withHeader("Retry-After", RETRY_AFTER_SECONDS));
  }

  /**
   * Reads something of a service without which there is no view: 503 if it fails to answer.
   *
   * @param target path and query
   */
  public Future<JsonNode> read(Upstream upstream, String target) {
    return ask(upstream, target, null, false, JsonNode.class)
        .onSuccess(answer -> isHeard = true)
        .recover(
            failure -> {
              note(upstream, failure);
              return Future.failedFuture(unavailable());
            });
  }

  /**
   * Reads something that may not be there.
   *
   * @param target path and query
   * @return empty if there is no such thing, or if the service is missing; 400 if the service
   *     refuses the query
   */
  public Future<Optional<JsonNode>> find(Upstream upstream, String target) {
    return find(upstream, target, null, false);
  }

  /** The same for a list, with its total in {@code total}. */
  public Future<Optional<JsonNode>> findCounted(Upstream upstream, String target) {
    return find(upstream, target, null, true);
  }

  /** The same for a question that an earlier version of the service may not support. */
  public Future<Optional<JsonNode>> find(Upstream upstream, String path, Object question) {
    return find(upstream, path, ViewJson.write(question), false);
  }

  private Future<Optional<JsonNode>> find(
      Upstream upstream, String target, Buffer question, boolean counts) {
    if (missing.containsKey(upstream)) {
      return Future.succeededFuture(Optional.empty());
    }
    return ask(upstream, target, question, counts, JsonNode.class)
        .map(
            found -> {
              isHeard = true;
              return Optional.of(found);
            })
        .recover(failure -> nothing(upstream, failure));
  }

  private Future<Optional<JsonNode>> nothing(Upstream upstream, Throwable reported) {
    Throwable failure = cause(reported);
    if (failure instanceof UnexpectedStatus other && other.status() < 500) {
      return other.status() == 404
          ? Future.succeededFuture(Optional.empty())
          : Future.failedFuture(new ProblemException(400, "bad-request"));
    }
    note(upstream, failure);
    return Future.succeededFuture(Optional.empty());
  }

  /**
   * Reads a page of a table: 400 if the service refuses the query, 503 if it fails to answer.
   *
   * @param target path and query
   */
  public Future<TablePage> table(Upstream upstream, String target) {
    return upstreams
        .of(upstream)
        .askTable(question(upstream, target, null, false), visitor.incoming().lost())
        .recover(
            reported ->
                nothing(upstream, reported).compose(missing -> Future.failedFuture(unavailable())));
  }

  // on the event loop of the exchange, so one after the other
  private <T> Future<Void> ask(
      Upstream upstream, String path, Buffer asked, Class<T> type, Map<Upstream, T> answers) {
    return ask(upstream, path, asked, false, type)
        .onSuccess(answer -> answers.put(upstream, answer))
        .<Void>mapEmpty()
        .recover(
            failure -> {
              note(upstream, failure);
              return Future.succeededFuture();
            });
  }

  private <T> Future<T> ask(
      Upstream upstream, String path, Buffer body, boolean counts, Class<T> type) {
    return upstreams
        .of(upstream)
        .ask(question(upstream, path, body, counts), visitor.incoming().lost())
        .map(answer -> ViewJson.read(answer, type));
  }

  private Question question(Upstream upstream, String path, Buffer body, boolean counts) {
    return new Question(
        path,
        body,
        passports.of(visitor.caller(), upstream.audience()),
        RequestIds.of(visitor.exchange()),
        counts);
  }

  /** Sends a change, and returns the service's reply; fails with a problem if there is none. */
  public Future<Reply> send(Order order) {
    Map<String, String> headers = new HashMap<>(order.headers());
    headers.put("Accept-Language", visitor.language().tag());
    var change =
        new Change(
            order.method(),
            order.path(),
            ViewJson.write(order.body()),
            headers,
            passports.of(visitor.caller(), order.upstream().audience()),
            RequestIds.of(visitor.exchange()));
    return upstreams
        .of(order.upstream())
        .send(change, visitor.incoming().lost())
        .map(Reply::of)
        .recover(
            failure ->
                Future.failedFuture(new ProblemException(UpstreamProblems.of(cause(failure)))));
  }

  private void note(Upstream upstream, Throwable reported) {
    Throwable failure = cause(reported);
    Degradation degraded = Degradation.of(upstream, failure);
    missing.put(upstream, degraded);
    LOG.debugf(
        "view without a service: service=%s reason=%s cause=\"%s\"",
        degraded.service(), degraded.reason(), failure.getMessage());
  }

  private static Throwable cause(Throwable reported) {
    return reported instanceof CompletionException ? reported.getCause() : reported;
  }

  /** Those that failed to answer so far, in a fixed order. */
  public List<Degradation> missing() {
    return List.copyOf(missing.values());
  }

  public boolean isMissing(Upstream upstream) {
    return missing.containsKey(upstream);
  }
}
