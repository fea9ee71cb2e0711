package org.hito.documents.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.hito.documents.change.Change.Kind;

/** Finds what changed between two versions of an OpenAPI document. */
final class ApiDiff {

  // in a fixed order: what several of them refer to is compared, and reported, at the first
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private final Place old;
  private final Place now;
  private final Consumer<Change> found;
  private final SchemaDiff sent;
  private final SchemaDiff answered;

  private ApiDiff(Place old, Place now, Consumer<Change> found) {
    this.old = old;
    this.now = now;
    this.found = found;
    this.sent = new SchemaDiff(Direction.REQUEST, found);
    this.answered = new SchemaDiff(Direction.ANSWER, found);
  }

  static List<Change> between(JsonNode old, JsonNode now) {
    List<Change> changes = new ArrayList<>();
    new ApiDiff(Place.of(old), Place.of(now), changes::add).operations();
    return changes.stream().distinct().toList();
  }

  private void operations() {
    both("paths", old, now, (path, before, after) -> path(path, before, after), Kind.PATH_REMOVED)
        .forEach(
            added ->
                methods(added).forEach(name -> found.accept(new Change(Kind.PATH_ADDED, name))));
  }

  private List<String> methods(String path) {
    return now.at("paths").at(path).node().properties().stream()
        .map(Map.Entry::getKey)
        .filter(METHODS::contains)
        .map(method -> name(method, path))
        .toList();
  }

  private void path(String path, Place before, Place after) {
    for (String method : METHODS) {
      boolean was = before.at(method).exists();
      boolean is = after.at(method).exists();
      if (was && is) {
        operation(name(method, path), before.at(method), after.at(method));
      } else if (was || is) {
        found.accept(new Change(was ? Kind.PATH_REMOVED : Kind.PATH_ADDED, name(method, path)));
      }
    }
  }

  private static String name(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + ' ' + path;
  }

  private void operation(String name, Place before, Place after) {
    parameters(name, before.at("parameters"), after.at("parameters"));
    Place wasBody = before.at("requestBody").resolved();
    Place isBody = after.at("requestBody").resolved();
    contents(name + " request", wasBody, isBody, sent);
    if (isBody.node().path("required").asBoolean()
        && !wasBody.node().path("required").asBoolean()) {
      found.accept(new Change(Kind.NEWLY_REQUIRED, name + " request"));
    }
    both(
            "responses",
            before,
            after,
            (status, was, is) ->
                contents(name + ' ' + status, was.resolved(), is.resolved(), answered),
            Kind.ANSWER_REMOVED,
            name + ' ')
        .forEach(status -> found.accept(new Change(Kind.ANSWER_ADDED, name + ' ' + status)));
  }

  private void contents(String name, Place before, Place after, SchemaDiff diff) {
    both(
            "content",
            before,
            after,
            (type, was, is) -> diff.compare(name + ": ", was.at("schema"), is.at("schema")),
            Kind.ANSWER_REMOVED,
            name + ' ')
        .forEach(type -> found.accept(new Change(Kind.ANSWER_ADDED, name + ' ' + type)));
  }

  private void parameters(String name, Place before, Place after) {
    for (Place parameter : each(before)) {
      Optional<Place> same =
          each(after).stream().filter(one -> id(one).equals(id(parameter))).findFirst();
      String where = name + " parameter " + id(parameter);
      if (same.isEmpty()) {
        found.accept(new Change(Kind.PARAMETER_REMOVED, where));
        continue;
      }
      sent.compare(where, parameter.at("schema"), same.get().at("schema"));
      if (isRequired(same.get()) && !isRequired(parameter)) {
        found.accept(new Change(Kind.NEWLY_REQUIRED, where));
      }
    }
    List<String> known = each(before).stream().map(ApiDiff::id).toList();
    for (Place parameter : each(after)) {
      if (!known.contains(id(parameter))) {
        Kind kind = isRequired(parameter) ? Kind.NEWLY_REQUIRED : Kind.PARAMETER_ADDED;
        found.accept(new Change(kind, name + " parameter " + id(parameter)));
      }
    }
  }

  private static List<Place> each(Place list) {
    List<Place> places = new ArrayList<>();
    for (int index = 0; index < list.node().size(); index++) {
      places.add(list.at(index).resolved());
    }
    return places;
  }

  private static String id(Place parameter) {
    return parameter.node().path("in").asText() + ' ' + parameter.node().path("name").asText();
  }

  private static boolean isRequired(Place parameter) {
    return parameter.node().path("required").asBoolean();
  }

  @FunctionalInterface
  private interface Pair {
    void compare(String name, Place before, Place after);
  }

  private List<String> both(String member, Place before, Place after, Pair pair, Kind removed) {
    return both(member, before, after, pair, removed, "");
  }

  /** Compares members of one name, reports those that were removed, and returns the new names. */
  private List<String> both(
      String member, Place before, Place after, Pair pair, Kind removed, String prefix) {
    Place was = before.at(member);
    Place is = after.at(member);
    was.node()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (is.at(name).exists()) {
                pair.compare(name, was.at(name), is.at(name));
              } else {
                found.accept(new Change(removed, prefix + name));
              }
            });
    Iterable<String> names = () -> is.node().fieldNames();
    return StreamSupport.stream(names.spliterator(), false)
        .filter(name -> !was.at(name).exists())
        .toList();
  }
}
