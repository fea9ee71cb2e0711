package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateData;
import io.vertx.core.Future;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Descriptions;
import org.hito.gateway.views.Panel;

/** The names of things and how they are doing, by kind and code: one question to each service. */
@TemplateData
public final class Labels {

  // the kinds of what moves an indicator
  private static final List<Kind> CAUSES =
      List.of(Kind.COMMITMENT, Kind.INITIATIVE, Kind.MEETING, Kind.INDICATOR);

  private final Words words;
  private final Descriptions descriptions = new Descriptions();

  private Labels(Words words) {
    this.words = words;
  }

  /** Knows no labels. */
  public static Labels none(Words words) {
    return new Labels(words);
  }

  public Words words() {
    return words;
  }

  /** The label of a thing; its code if unknown. */
  public String of(String kind, String code) {
    String label = thing(kind, code).label();
    return label.isEmpty() ? code : label;
  }

  /** The service's short description of a thing, such as its status; an empty thing if unknown. */
  public Thing thing(String kind, String code) {
    return new Thing(descriptions.of(kind, code), words);
  }

  public String organisation(String code) {
    return of("organisation", code);
  }

  /** What an entry of a history changed; empty if its kind says enough. */
  public String changed(Thing entry) {
    return ChangeText.of(entry, this::cause);
  }

  // an entry has codes without kinds: one that several kinds have stays a code
  private String cause(String code) {
    List<String> labels =
        CAUSES.stream()
            .map(kind -> thing(kind.wireName(), code).label())
            .filter(label -> !label.isEmpty())
            .toList();
    return labels.size() == 1 ? labels.get(0) : code;
  }

  /** What the entries of a history mention: agencies that made changes, and what moved things. */
  static Map<Kind, List<String>> mentioned(List<Thing> changes) {
    Map<Kind, List<String>> mentioned = new EnumMap<>(Kind.class);
    CAUSES.forEach(kind -> mentioned.put(kind, ChangeText.causes(changes)));
    mentioned.put(Kind.ORGANISATION, changes.stream().map(Thing::author).toList());
    return mentioned;
  }

  /** The source of a thing. */
  public List<Source> sources(Thing thing) {
    List<Thing> sources =
        thing.has("sources") ? thing.parts("sources") : List.of(thing.part("source"));
    return sources.stream().map(this::source).filter(one -> !one.text().isEmpty()).toList();
  }

  private Source source(Thing source) {
    String name = source.text("document");
    Thing document = thing("document", name);
    String title = document.title();
    return new Source(document.code(), title.isEmpty() ? name : title, source.text("locator"));
  }

  static Future<Labels> read(
      Panel panel, Words words, Map<Kind, ? extends Iterable<String>> codes) {
    var labels = new Labels(words);
    return labels.descriptions.learn(panel, codes).map(labels);
  }
}
