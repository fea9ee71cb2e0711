package org.hito.kit.across;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;

/** Answers many things of any kind with their neighbours. */
@ApplicationScoped
public class NeighbourhoodReader {

  private final Things things;
  private final Neighbours neighbours;
  private final String leading;

  NeighbourhoodReader(Holdings holdings, Things things, Neighbours neighbours) {
    this.things = things;
    this.neighbours = neighbours;
    this.leading =
        Json.write(
            holdings.kinds().stream()
                .collect(
                    Collectors.toMap(
                        Kind::aggregate,
                        kind ->
                            holdings.leading(kind.aggregate()).stream()
                                .map(one -> new Leading(one.name(), one.to()))
                                .toList())));
  }

  /**
   * A question about many things; things of other services' kinds are not found.
   *
   * @param codes of the things, by their kinds
   * @param aliases by which others may name some of the things, by their codes
   * @param limit how many neighbours to name of one thing in one relation
   * @param counted how many to count
   */
  record Asked(
      Map<String, List<String>> codes, Map<String, List<String>> aliases, int limit, int counted) {

    Asked {
      aliases = aliases == null ? Map.of() : aliases;
    }
  }

  /**
   * The things and their neighbours. The rows are JSON already. The member {@code leads} of a thing
   * has the codes it refers to, for each of the relations that {@code leading} names for its kind,
   * in that order.
   */
  Uni<String> answer(Mutiny.Session session, Asked asked) {
    return things
        .read(session, asked.codes())
        .chain(
            found ->
                neighbours
                    .around(session, asked.codes(), asked.aliases(), asked.limit(), asked.counted())
                    .map(
                        rows ->
                            "{\"leading\":%s,\"things\":[%s],\"neighbours\":[%s]}"
                                .formatted(
                                    leading, String.join(",", found), String.join(",", rows))));
  }

  private record Leading(String relation, String to) {}
}
