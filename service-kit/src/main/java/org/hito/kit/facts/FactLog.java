package org.hito.kit.facts;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.address.PublicAddress;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.sql.Sql;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.topic.RecordSize;

/** The append-only log of accepted changes, and what publishes them: the outbox, or a connector. */
@ApplicationScoped
public class FactLog {

  // One statement for any number of facts, so that every recorded fact is published. Rows are
  // numbered in the order of the arrays.
  private static final String RECORD =
      """
      INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at,
                        actor, agency, cause, traceparent, topic, event)
      SELECT f.* FROM unnest(
        CAST(:id AS uuid[]), CAST(:aggregate AS text[]), CAST(:code AS text[]),
        CAST(:version AS bigint[]), CAST(:type AS text[]),
        CAST(:occurred_at AS timestamptz[]), CAST(:recorded_at AS timestamptz[]),
        CAST(:actor AS text[]), CAST(:agency AS text[]), CAST(:cause AS uuid[]),
        CAST(:traceparent AS text[]), CAST(:topic AS text[]), CAST(:event AS text[])) AS f(
        id, aggregate, code, version, type, occurred_at, recorded_at,
        actor, agency, cause, traceparent, topic, event)
      """;

  private static final String INTO_OUTBOX =
      """
      WITH appended AS (%s RETURNING seq, aggregate, code)
      INSERT INTO outbox (seq, aggregate, code) SELECT seq, aggregate, code FROM appended
      """;

  // Aggregate and types are constants of the code. Inlined, not bound, they let the database use a
  // partial index that skips long runs of these types.
  private static final String NEWEST_OTHER_THAN =
      """
      SELECT CAST(version AS text) FROM fact
       WHERE aggregate = '%s' AND type NOT IN (%s) AND code = :code AND version > :after
       ORDER BY version DESC LIMIT 1
      """;

  private static final int LONGEST_CHARACTER = 3; // bytes of UTF-8 for a char

  private final Clock clock;
  private final AppendedFacts appended;
  private final EventWriter writer;
  private final String append;
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  FactLog(
      Clock clock,
      AppendedFacts appended,
      ServiceSettings service,
      @ConfigProperty(name = PublicAddress.SETTING, defaultValue = PublicAddress.DEFAULT)
          PublicAddress address,
      @ConfigProperty(name = FactMessages.RELAYED) boolean relayed) {
    this.clock = clock;
    this.appended = appended;
    this.writer = new EventWriter(service.source(), address);
    this.append = published(RECORD, relayed);
  }

  /**
   * An insert into the log with what publishes its facts: rows of the outbox, or messages for a
   * connector.
   *
   * @param insert of rows {@code f}, without a condition
   */
  public static String published(String insert, boolean relayed) {
    return relayed
        ? INTO_OUTBOX.formatted(insert)
        : insert + " WHERE " + FactMessages.FACT_WRITTEN + " AND " + FactMessages.STATE_WRITTEN;
  }

  /** The current instant in the installation's zone, with the precision the database keeps. */
  public ZonedDateTime now() {
    return ZonedDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  /** An id for a fact that something refers to before it is prepared. */
  public UUID newId() {
    return ids.generate();
  }

  /**
   * Prepares the facts of one change of one thing; 413 when one of them would not fit a Kafka
   * record, or all of them exceed the limit for one change.
   *
   * @param firstVersion the version after the first of them; each other one adds 1
   * @param recordedAt when the change was made; the thing's state holds the same instant
   */
  public List<PreparedFact> prepare(
      String aggregate,
      String code,
      long firstVersion,
      List<FactBody> bodies,
      Origin origin,
      Instant recordedAt) {
    List<PreparedFact> prepared = new ArrayList<>();
    long version = firstVersion;
    ChangeSize together = new ChangeSize();
    for (FactBody body : bodies) {
      Fact fact = writer.write(aggregate, code, version++, body, origin, id(body), recordedAt);
      fitting(size(fact.event()), RecordSize.FACT);
      prepared.add(together.add(new PreparedFact(fact)));
    }
    return prepared;
  }

  /** The size of the facts that one change makes about one thing. */
  public static final class ChangeSize {

    private long size;

    /** Adds a fact; 413 when all of them exceed the limit for one change. */
    public PreparedFact add(PreparedFact fact) {
      size += fact.fact().event().length();
      fitting(size, RecordSize.CHANGE);
      return fact;
    }
  }

  // everything accepted must be publishable
  private static void fitting(long size, int maximum) {
    if (size > maximum) {
      throw new ProblemException(
          Problem.of(413, "change-too-large", Map.of("size", size, "maximum", maximum)));
    }
  }

  // encoded only if the estimate exceeds the limit
  private static int size(String event) {
    int most = event.length() * LONGEST_CHARACTER;
    return most <= RecordSize.FACT ? most : event.getBytes(StandardCharsets.UTF_8).length;
  }

  private UUID id(FactBody body) {
    return body.id() == null ? ids.generate() : body.id();
  }

  /**
   * Appends facts to the caller's transaction, one of {@code Transactions}, with its COMMIT. The
   * rows of their things must be written, and so locked, before: only then do sequence numbers
   * follow versions.
   */
  public Uni<Void> append(Mutiny.Session session, List<PreparedFact> facts) {
    if (facts.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Fact> rows = facts.stream().map(PreparedFact::fact).toList();
    appended.add(session, facts.size());
    return SqlTransaction.of(session).atCommit(append, Fact.columns(rows));
  }

  /**
   * The newest version above the given one brought by a fact of any other type, or 0.
   *
   * @param types at least one; where many such facts can follow each other, a partial index of the
   *     others ({@code fact_edit_of_…}) keeps this short
   */
  public Uni<Long> newestOtherThan(
      Mutiny.Session session, String aggregate, String code, long after, Set<String> types) {
    String listed = types.stream().sorted().collect(Collectors.joining("', '", "'", "'"));
    String sql = NEWEST_OTHER_THAN.formatted(aggregate, listed);
    return Sql.first(session, sql, Map.of("code", code, "after", after), Long.class)
        .map(version -> version.orElse(0L));
  }

  /** A fact ready to be appended. */
  public record PreparedFact(Fact fact) {}
}
