package org.hito.gateway.dashboard.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.form.DashboardForm;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Meanwhile;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Order;

/** A form about one commitment, which becomes a request to one of its collections. */
abstract class CommitmentForm implements DashboardForm {

  private final String name;
  private final String collection;

  /**
   * Creates it.
   *
   * @param collection what it adds to, such as {@code updates}
   */
  CommitmentForm(String name, String collection) {
    this.name = name;
    this.collection = collection;
  }

  @Override
  public final String path() {
    return "commitments/:code/" + name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String section() {
    return "commitments";
  }

  /** What the visitor may do with the commitment. */
  abstract Subject subject(Visit visit, Thing commitment, Possible possible);

  @Override
  public final Future<Subject> subject(Visit visit) {
    return visit
        .thing(Kind.COMMITMENT)
        .compose(
            commitment ->
                Possible.withCommitments(visit, List.of(commitment.code()))
                    .map(possible -> subject(visit, commitment, possible)));
  }

  /** A commitment on which the visitor may report, with its values for the form's fields. */
  static Subject reported(
      Visit visit, Thing commitment, Possible possible, Map<String, String> now) {
    return new Subject(
        commitment,
        possible.reports(commitment.code()),
        Map.of(),
        Map.of("on", visit.today().toString()),
        now);
  }

  @Override
  public Order order(String code, JsonNode body, Input input) {
    return order(code, body, input.key(), input);
  }

  final Order order(String code, JsonNode body, String key, Input input) {
    String path = Kind.COMMITMENT.collection() + "/" + code + "/" + collection;
    return new Order(Upstream.MEETING, HttpMethod.POST, path, body, key, input.version());
  }

  @Override
  public final Future<List<Meanwhile>> since(Visit visit, Subject subject, long version) {
    String own = Kind.COMMITMENT.collection() + "/" + subject.thing().code();
    return visit
        .read(Upstream.MEETING, own + "/history?limit=20")
        .map(history -> later(history, version))
        .compose(
            facts ->
                visit
                    .labels(
                        Map.of(
                            Kind.ORGANISATION,
                            facts.stream().flatMap(CommitmentForm::agency).toList()))
                    .map(labels -> said(facts, labels)));
  }

  private static Stream<String> agency(Thing fact) {
    return fact.has("agency") ? Stream.of(fact.text("agency")) : Stream.of();
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
                  words.say(
                      "recorded", fact.moment("recordedAt"), labels.organisation(fact.author()));
              return new Meanwhile(new Event(fact, "", labels).what(), recorded);
            })
        .toList();
  }

  /** The newest entry of a list, such as the last move; an empty thing if there is none. */
  static Thing newest(Thing commitment, String list) {
    List<Thing> all = commitment.parts(list);
    return all.isEmpty() ? Thing.none(commitment.words()) : all.get(all.size() - 1);
  }

  /** A note in the form that fields need. */
  static Map<String, String> note(Thing said) {
    return Map.of(
        "on", said.date("on"),
        "noteText.en", said.has("noteText") ? said.text("noteText.en") : said.text("note"),
        "noteText.es", said.text("noteText.es"));
  }
}
