package org.hito.gateway.endpoint;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hito.kit.domain.Characters;
import org.hito.kit.domain.DayOrInstant;
import org.hito.kit.language.Language;
import org.hito.kit.negotiation.Accepted;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.table.CsvWriter;

/**
 * The query parameters of a request; 400 for one that is unknown, repeated, empty or unreadable.
 */
public final class Query {

  /** The name of the parameter that takes precedence over {@code Accept-Language}. */
  public static final String LANGUAGE = "lang";

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAXIMUM_LIMIT = 200;
  private static final List<String> FORMATS = List.of("application/json", CsvWriter.MEDIA_TYPE);
  private static final String CODES = "[a-z0-9-]{1,80}(,[a-z0-9-]{1,80}){0,49}";

  private final MultiMap given;

  private Query(MultiMap given) {
    this.given = given;
  }

  public static Query of(MultiMap given, Set<String> known) {
    for (String name : given.names()) {
      if (!known.contains(name)) {
        String names = String.join(", ", new TreeSet<>(known));
        throw new ProblemException(
            Problem.of(400, "unknown-query-parameter", Map.of("name", name, "known", names)));
      }
      List<String> values = given.getAll(name);
      if (values.size() > 1) {
        throw invalid(name, String.join(" ", values), "once");
      }
      if (values.get(0).isEmpty()) {
        throw invalid(name, "", "value");
      }
      if (!Characters.fitAnAddress(values.get(0))) {
        throw invalid(name, values.get(0), "characters");
      }
    }
    return new Query(given);
  }

  /** The same with two sets of names. */
  public static Query of(MultiMap given, Set<String> known, Set<String> more) {
    Set<String> all = new TreeSet<>(known);
    all.addAll(more);
    return of(given, all);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** Codes of things, comma = or; empty if it is absent. */
  public Optional<List<String>> codes(String name) {
    return text(name)
        .map(
            value -> {
              if (!value.matches(CODES)) {
                throw invalid(name, value, "words");
              }
              return List.of(value.split(",", -1));
            });
  }

  /** One of these values. */
  public String oneOf(String name, String otherwise, List<String> allowed) {
    String value = text(name).orElse(otherwise);
    if (!allowed.contains(value)) {
      throw new ProblemException(Problem.invalidQuery(name, value, allowed));
    }
    return value;
  }

  /**
   * Whether a table is requested, by {@code format} or else by the media type that the client
   * prefers.
   */
  public boolean isTable(RoutingContext exchange) {
    boolean accepted =
        Accepted.best(exchange.request().headers().getAll(HttpHeaders.ACCEPT), FORMATS)
            .equals(CsvWriter.MEDIA_TYPE);
    return oneOf("format", accepted ? "csv" : "json", List.of("csv", "json")).equals("csv");
  }

  public Optional<Instant> instant(String name) {
    return text(name)
        .map(
            text ->
                DayOrInstant.tryParseInstant(text)
                    .orElseThrow(() -> invalid(name, text, "instant")));
  }

  /** The requested language; programs that subscribe to an address send no headers. */
  public Language language(Language otherwise) {
    List<String> tags = Stream.of(Language.values()).map(Language::tag).toList();
    String tag = oneOf(LANGUAGE, otherwise.tag(), tags);
    return Stream.of(Language.values())
        .filter(one -> one.tag().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  /** The number of entries of a page, at most the maximum. */
  public int limit() {
    return count("limit", DEFAULT_LIMIT, MAXIMUM_LIMIT);
  }

  /** A number from 1, at most the maximum. */
  public int count(String name, int otherwise, int maximum) {
    String value = text(name).orElse(Integer.toString(otherwise));
    if (!value.matches("[1-9]\\d{0,8}")) {
      throw invalid(name, value, "count");
    }
    return Math.min(Integer.parseInt(value), maximum);
  }

  /** 400: a parameter has an invalid value. */
  public static ProblemException invalid(String name, String value, String expected) {
    return new ProblemException(Problem.invalidQuery(name, value, expected));
  }
}
