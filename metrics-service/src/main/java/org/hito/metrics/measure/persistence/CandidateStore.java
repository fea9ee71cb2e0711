package org.hito.metrics.measure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.schedule.Parts;
import org.hito.kit.sql.Sql;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.subject.domain.Subject;

/** Reads the subjects an indicator may count. */
@Singleton
public class CandidateStore {

  private static final int PAGE_SIZE = 1_000;

  // only the conditions needed: a condition that a parameter disables keeps PostgreSQL from using
  // an index as soon as it plans without the values
  private static final String COUNTED =
      "SELECT CAST(row_to_json(s) AS text) FROM subject s WHERE s.kind = :kind";
  private static final String IN_FORUMS = " AND s.forum = ANY(string_to_array(:forums, ','))";
  private static final String CONTRIBUTING =
      " AND s.contributions @> CAST(CAST(:contributes AS text) AS jsonb)";
  private static final String IN_STATUSES = " AND s.status = ANY(string_to_array(:statuses, ','))";
  private static final String PAGE = " AND s.code > :after ORDER BY s.code LIMIT :limit";

  /**
   * A page of subjects that may count, possibly with some that do not, in code order.
   *
   * @param after the code before the first of them, empty on the first page
   * @param upTo the code of the last of them, empty on the last page
   */
  public record Candidates(String after, String upTo, List<Subject> subjects) {}

  /** Passes on every candidate, page by page, since there may be more than fit into memory. */
  public Uni<Void> eachPage(
      Mutiny.Session session, Counting counting, Function<Candidates, Uni<Void>> taking) {
    return eachPage(session, counting, "", Map.of(), taking);
  }

  /** The same with the promises under way that may come to count. */
  public Uni<Void> eachPageUnderWay(
      Mutiny.Session session, Counting counting, Consumer<List<Subject>> taking) {
    return eachPage(
        session,
        counting,
        IN_STATUSES,
        Map.of("statuses", String.join(",", Counted.IN_THE_PIPELINE)),
        page -> Uni.createFrom().voidItem().invoke(() -> taking.accept(page.subjects())));
  }

  private static Uni<Void> eachPage(
      Mutiny.Session session,
      Counting counting,
      String only,
      Map<String, Object> given,
      Function<Candidates, Uni<Void>> taking) {
    AtomicReference<String> last = new AtomicReference<>("");
    return Parts.whileThereAreMore(() -> page(session, counting, only, given, taking, last));
  }

  private static Uni<Boolean> page(
      Mutiny.Session session,
      Counting counting,
      String only,
      Map<String, Object> given,
      Function<Candidates, Uni<Void>> taking,
      AtomicReference<String> last) {
    Map<String, Object> parameters = new HashMap<>(given);
    parameters.put("after", last.get());
    parameters.put("limit", PAGE_SIZE);
    return counted(session, counting, only + PAGE, parameters)
        .chain(
            page -> {
              boolean more = page.size() == PAGE_SIZE;
              String upTo = more ? page.get(PAGE_SIZE - 1).code() : "";
              Candidates candidates = new Candidates(last.getAndSet(upTo), upTo, page);
              return taking.apply(candidates).replaceWith(more);
            });
  }

  private static Uni<List<Subject>> counted(
      Mutiny.Session session, Counting counting, String more, Map<String, Object> parameters) {
    StringBuilder sql = new StringBuilder(COUNTED);
    parameters.put("kind", counting.measure().counts().name());
    if (counting.measure() instanceof Contributed) {
      sql.append(CONTRIBUTING);
      parameters.put("contributes", Json.write(List.of(Map.of("indicator", counting.indicator()))));
    }
    if (counting.measure() instanceof Count count && !count.filter().forum().isEmpty()) {
      sql.append(IN_FORUMS);
      parameters.put("forums", String.join(",", count.filter().forum()));
    }
    return Sql.read(session, sql.append(more).toString(), parameters, Subject.class);
  }
}
