package org.hito.gateway.dashboard.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.form.DashboardForm;
import org.hito.gateway.dashboard.form.Field;
import org.hito.gateway.dashboard.form.FieldKind;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.form.Subject.Choice;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Order;
import org.hito.kit.json.Fields;
import org.hito.kit.language.Language;

/** Records a commitment in a meeting. */
@ApplicationScoped
class PromiseForm implements DashboardForm {

  private static final List<String> STARTING = List.of("AGREED", "PROPOSED", "RECOMMENDED");
  private static final String ALL = "limit=200";

  @Override
  public String path() {
    return "meetings/:code/promise";
  }

  @Override
  public String name() {
    return "promise";
  }

  @Override
  public String section() {
    return "forums";
  }

  @Override
  public List<Field> fields(Language reader) {
    List<Field> fields = new ArrayList<>();
    Field.eitherLanguage("title", FieldKind.TEXT, reader).stream()
        .map(title -> title.upTo(Fields.LONG_TEXT))
        .forEach(fields::add);
    fields.add(Field.required("kind", FieldKind.CHOICE));
    fields.add(Field.required("status", FieldKind.CHOICE));
    fields.add(Field.required("owner", FieldKind.CHOICE));
    fields.add(Field.optional("partners", FieldKind.MANY));
    fields.add(Field.optional("dueOn", FieldKind.DATE));
    fields.add(Field.optional("initiatives", FieldKind.MANY));
    fields.add(Field.optional("contributions.0.indicator", FieldKind.CHOICE));
    fields.add(Field.optional("contributions.0.amount", FieldKind.NUMBER));
    fields.add(Field.optional("source.document", FieldKind.TEXT));
    fields.add(Field.optional("source.locator", FieldKind.TEXT));
    return fields;
  }

  @Override
  public Future<Subject> subject(Visit visit) {
    Future<Possible> possible = Possible.inMeeting(visit, visit.code());
    return Visit.all(
            List.of(
                visit.thing(Kind.MEETING),
                visit.list(Kind.ORGANISATION, ALL),
                visit.list(Kind.INITIATIVE, ALL),
                visit.list(Kind.INDICATOR, ALL)))
        .compose(read -> possible.map(may -> subject(visit, read, may)));
  }

  private static Subject subject(Visit visit, List<Thing> read, Possible possible) {
    Words words = visit.words();
    Map<String, List<Choice>> choices = new HashMap<>();
    choices.put("kind", choices(FilterForm.KINDS, "promise.kind.", words));
    choices.put("status", choices(STARTING, "word.", words));
    choices.put("owner", choices(read.get(1), words));
    choices.put("partners", choices(read.get(1), words));
    choices.put("initiatives", choices(read.get(2), words));
    choices.put("contributions.0.indicator", choices(read.get(3), words));
    return new Subject(
        read.get(0),
        possible.records(visit.code()),
        choices,
        Map.of("status", STARTING.get(0), "owner", visit.reader().agency()),
        Map.of());
  }

  private static List<Choice> choices(List<String> names, String texts, Words words) {
    return names.stream().map(name -> new Choice(name, words.text(texts + name))).toList();
  }

  // if there is more than one page, codes are typed instead of chosen
  private static List<Choice> choices(Thing list, Words words) {
    Stream<Thing> things = list.has("next") ? Stream.of() : list.parts("items").stream();
    return things
        .map(thing -> new Choice(thing.code(), thing.label()))
        .sorted(Comparator.comparing(Choice::label, words.alphabetically()))
        .toList();
  }

  @Override
  public Order order(String code, JsonNode body, Input input) {
    String path = Kind.MEETING.collection() + "/" + code + "/commitments";
    return new Order(Upstream.MEETING, HttpMethod.POST, path, body, input.key(), "");
  }

  @Override
  public String shownAt(String code, Input input, JsonNode answer) {
    return "commitments/" + answer.path("code").asText();
  }
}
