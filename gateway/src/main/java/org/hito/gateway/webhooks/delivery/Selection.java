package org.hito.gateway.webhooks.delivery;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.query.EventQuery;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.gateway.events.ring.StreamedFact;
import org.hito.gateway.webhooks.domain.Declaration;
import org.hito.gateway.webhooks.domain.Fact;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.hito.gateway.webhooks.domain.Filter;
import org.hito.gateway.webhooks.domain.Redelivery;
import org.hito.kit.domain.DayOrInstant;

/**
 * Which facts are delivered.
 *
 * @param parameters the filter applied while reading the log
 * @param places accepts the places of the facts
 * @param ids only these; any if empty
 */
record Selection(
    EventFilter parameters,
    Predicate<Place> places,
    String source,
    Set<String> types,
    List<Filter> filters,
    Set<String> ids) {

  static Selection of(Declaration declaration) {
    return new Selection(
        parameters(declaration.parameters()),
        anywhere -> true,
        declaration.source(),
        Set.copyOf(declaration.types()),
        declaration.filters(),
        Set.of());
  }

  /** The facts at some places. */
  static Selection of(Set<Place> places) {
    return new Selection(EventFilter.ALL, places::contains, null, Set.of(), List.of(), Set.of());
  }

  private static EventFilter parameters(Map<String, List<String>> given) {
    MultiMap query = MultiMap.caseInsensitiveMultiMap();
    given.forEach(query::add);
    return EventQuery.of(query, Set.of()).filter();
  }

  /** The part of this selection that a redelivery requests. */
  Selection narrowed(Redelivery redelivery) {
    List<Filter> all = new ArrayList<>(filters);
    all.addAll(redelivery.filters());
    Position end = Positions.decode(redelivery.to());
    return new Selection(
        parameters,
        place -> place.offset() < end.next(place.topic(), place.partition()),
        source,
        types,
        all,
        redelivery.ids());
  }

  /** The selected ones among facts read from the log. */
  List<Fact> of(List<StreamedFact> facts) {
    return facts.stream().map(this::wanted).flatMap(Optional::stream).toList();
  }

  private Optional<Fact> wanted(StreamedFact fact) {
    Place place = new Place(fact.topic(), fact.partition(), fact.offset());
    byte[] event = fact.event().getBytes();
    Map<String, String> attributes = EventAttributes.of(event);
    String id = attributes.get("id");
    return id != null && places.test(place) && accepts(id, attributes)
        ? Optional.of(
            new Fact(place, id, fact.type(), fact.subject(), event, recordedAt(attributes)))
        : Optional.empty();
  }

  private boolean accepts(String id, Map<String, String> attributes) {
    return (ids.isEmpty() || ids.contains(id))
        && (source == null || source.equals(attributes.get("source")))
        && (types.isEmpty() || types.contains(attributes.get("type")))
        && filters.stream().allMatch(filter -> filter.accepts(attributes::get));
  }

  private static Instant recordedAt(Map<String, String> attributes) {
    return Optional.ofNullable(attributes.get("recordedat"))
        .flatMap(DayOrInstant::tryParseInstant)
        .orElseGet(Instant::now);
  }
}
