package org.hito.gateway.dashboard.forum;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Upstream;

/** When forums met last and meet next, and how their promises were kept. */
record Digests(Map<String, Thing> byForum) {

  private static final String PATH = "/internal/v1/forums?";

  /** Those of some forums, in one question. */
  static Future<Digests> of(Visit visit, List<Thing> forums) {
    String codes =
        forums.stream().map(forum -> "code=" + forum.code()).collect(Collectors.joining("&"));
    return codes.isEmpty()
        ? Future.succeededFuture(new Digests(Map.of()))
        : visit.read(Upstream.MEETING, PATH + codes).map(Digests::read);
  }

  /** That of one forum: the members {@code last}, {@code next} and {@code record}. */
  static Future<Thing> one(Visit visit, String forum) {
    return visit
        .read(Upstream.MEETING, PATH + "code=" + forum)
        .map(list -> list.parts("items").stream().findFirst().orElse(Thing.none(visit.words())));
  }

  private static Digests read(Thing list) {
    return new Digests(
        list.parts("items").stream()
            .collect(Collectors.toMap(Thing::code, Function.identity(), (one, same) -> one)));
  }

  /** That of a forum; an empty thing if it is not known. */
  Thing find(Thing forum) {
    return byForum.getOrDefault(forum.code(), Thing.none(forum.words()));
  }
}
