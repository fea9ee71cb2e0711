package org.hito.gateway.dashboard.page;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Descriptions;
import org.hito.gateway.views.Panel;
import org.hito.kit.problem.ProblemException;

/**
 * One request for a page: its parameters, and the services that answer it.
 *
 * @param today in the zone of the installation
 * @param reader who reads the page
 */
public record Visit(
    RoutingContext exchange,
    Panel panel,
    Words words,
    String path,
    LocalDate today,
    Reader reader) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,80}");

  /** The code in the path; 404 if there can be no such thing. */
  public String code() {
    String code = exchange.pathParam("code");
    if (!CODE.matcher(code).matches()) {
      throw notFound();
    }
    return code;
  }

  /** A query parameter. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(exchange.queryParams().get(name)).filter(text -> !text.isBlank());
  }

  /** The filters in the address. */
  public Filters filters(Set<String> names) {
    return Filters.of(exchange.queryParams(), names);
  }

  /** The thing that the page is about; 404 if there is none, 503 if its service is missing. */
  public Future<Thing> thing(Kind kind) {
    return panel
        .find(kind.owner(), kind.collection() + "/" + code())
        .map(
            found ->
                found
                    .map(json -> new Thing(json, words))
                    .orElseThrow(
                        () -> panel.isMissing(kind.owner()) ? Panel.unavailable() : notFound()));
  }

  /** Something related to it; an empty thing if it is missing. */
  public Future<Thing> read(Upstream upstream, String target) {
    return panel.find(upstream, target).map(found -> new Thing(found.orElse(Words.NOTHING), words));
  }

  /** Things of a kind, as a list of the API returns them. */
  public Future<Thing> list(Kind kind, String query) {
    return read(kind.owner(), kind.collection() + "?" + query);
  }

  /** The same with the number of all of them in {@code total}. */
  public Future<Thing> countedList(Kind kind, String query) {
    return counted(kind.owner(), kind.collection() + "?" + query);
  }

  /** Any list with the number of all in {@code total}. */
  public Future<Thing> counted(Upstream upstream, String target) {
    return panel
        .findCounted(upstream, target)
        .map(found -> new Thing(found.orElse(Words.NOTHING), words));
  }

  /** The codes of the indicators that count a commitment; none if their service is missing. */
  public Future<List<String>> countedIn(String commitment) {
    return Descriptions.neighbours(panel, Kind.COMMITMENT, commitment, Kind.INDICATOR);
  }

  /** The labels of things by code, as far as their services answer. */
  public Future<Labels> labels(Map<Kind, ? extends Iterable<String>> codes) {
    return Labels.read(panel, words, codes);
  }

  /** The same, and of what the entries of a history mention. */
  public Future<Labels> labels(Map<Kind, ? extends Iterable<String>> codes, List<Thing> changes) {
    Map<Kind, List<String>> all = Labels.mentioned(changes);
    codes.forEach(
        (kind, more) -> {
          List<String> both = new ArrayList<>(all.getOrDefault(kind, List.of()));
          more.forEach(both::add);
          all.put(kind, both);
        });
    return labels(all);
  }

  public Frame frame(String section, String title, String live) {
    return new Frame(words, path, section, title, live, panel.missing(), reader);
  }

  public static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }

  /** Several answers, awaited together. */
  public static Future<List<Thing>> all(List<Future<Thing>> asked) {
    return Future.all(asked).map(done -> done.<Thing>list());
  }
}
