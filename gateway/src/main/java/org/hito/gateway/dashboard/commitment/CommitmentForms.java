package org.hito.gateway.dashboard.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Meanwhile;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Order;

/** What the forms about a commitment have in common. */
final class CommitmentForms {

  static final String SECTION = "commitments";

  private CommitmentForms() {}

  /** A request to one of the collections of a commitment, such as {@code moves}. */
  static Order order(String code, String collection, JsonNode body, String key, Input input) {
    String path = Kind.COMMITMENT.collection() + "/" + code + "/" + collection;
    return new Order(Upstream.MEETING, HttpMethod.POST, path, body, key, input.version());
  }

  /** What happened to it since a version, the latest first. */
  static Future<List<Meanwhile>> since(Visit visit, Thing commitment, long version) {
    String path = Kind.COMMITMENT.collection() + "/" + commitment.code() + "/history?limit=20";
    return visit
        .read(Upstream.MEETING, path)
        .map(history -> later(history, version))
        .compose(
            facts ->
                visit
                    .labels(
                        Map.of(Kind.ORGANISATION, facts.stream().map(CommitmentForms::by).toList()))
                    .map(labels -> said(facts, labels)));
  }

  private static List<Thing> later(Thing history, long version) {
    return history.parts("items").stream()
        .filter(fact -> fact.decimal("version").longValue() > version)
        .toList();
  }

  private static List<Meanwhile> said(List<Thing> facts, Labels labels) {
    return facts.stream()
        .map(
            fact -> {
              Words words = fact.words();
              String recorded =
                  words.say("recorded", fact.moment("recordedAt"), labels.organisation(by(fact)));
              return new Meanwhile(new Event(fact, labels).what(), recorded);
            })
        .toList();
  }

  private static String by(Thing fact) {
    return fact.has("agency") ? fact.text("agency") : fact.text("actor");
  }

  /** The newest of a list, such as the last move; an empty thing if there is none. */
  static Thing newest(Thing commitment, String list) {
    List<Thing> all = commitment.parts(list);
    return all.isEmpty() ? commitment.part("nothing") : all.get(all.size() - 1);
  }

  /** A note as the fields of forms have it. */
  static Map<String, String> note(Thing said) {
    return Map.of(
        "on", said.date("on"),
        "noteText.en", said.has("noteText") ? said.text("noteText.en") : said.text("note"),
        "noteText.es", said.text("noteText.es"));
  }
}
