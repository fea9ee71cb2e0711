package org.hito.meeting;

import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.facts.Origin;
import org.hito.kit.json.Json;
import org.hito.kit.outbox.RelaySettings;
import org.hito.kit.outbox.RelayWakeUp;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.domain.ForumFact;
import org.hito.meeting.forum.persistence.ForumStore;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.Test;

/** Committed facts are published as soon as possible; others never. */
@QuarkusTest
@MeetingServiceTest
class OutboxComponentTest {

  private static final Origin ORIGIN = new Origin(new Actor("admin", null, Set.of()), null, null);

  @Inject Transactions transactions;
  @Inject ForumStore forums;
  @Inject RelaySettings settings;

  private void register(String code, Uni<Void> ending) throws Throwable {
    VertxContextSupport.subscribeAndAwait(
        () -> transactions.write(session -> register(session, code).chain(() -> ending)));
  }

  private Uni<Snapshot<Forum>> register(Mutiny.Session session, String code) {
    Forum forum =
        new Forum(code, new LocalisedText(code, null), List.of(), List.of(), null, null, null);
    return new Commands<>(forums)
        .record(session, Decision.accepted(forum, new ForumFact.Registered()), ORIGIN);
  }

  @Test
  void theRelayIsToldOfEachCommitHowManyFactsItBrings() throws Throwable {
    // Given
    List<Integer> commits = new CopyOnWriteArrayList<>();
    QuarkusMock.installMockForType(
        new RelayWakeUp() {
          @Override
          public void committed(int facts) {
            commits.add(facts);
          }
        },
        RelayWakeUp.class);

    // When
    register("woken-for", Uni.createFrom().voidItem());
    VertxContextSupport.subscribeAndAwait(
        () -> transactions.write(session -> Uni.createFrom().voidItem()));

    // Then
    assertEquals(1, commits.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void theFactsOfAChangeAreNumberedInTheirOrder() throws Throwable {
    // Given
    int many = 50;

    // When
    VertxContextSupport.subscribeAndAwait(
        () ->
            transactions.write(
                session ->
                    register(session, "many-facts")
                        .chain(
                            done ->
                                forums.update(
                                    session,
                                    done.state(),
                                    Collections.nCopies(many, new ForumFact.Revised(done.state())),
                                    ORIGIN))));

    // Then
    List<Long> published =
        MeetingApi.facts("forum", "many-facts", 1 + many).stream()
            .map(one -> Json.read(one.value(), Event.class).aggregateversion())
            .toList();
    assertEquals(LongStream.rangeClosed(1, 1 + many).boxed().toList(), published);
  }

  @Test
  void aRollbackPublishesNothingAndACommitExactlyOne() throws Throwable {
    // Given
    assertThrows(
        CancellationException.class,
        () ->
            register("rolled-back", Uni.createFrom().failure(new CancellationException("asked"))));

    // When
    register("committed", Uni.createFrom().voidItem());
    register("sentinel", Uni.createFrom().voidItem());

    // Then
    List<String> keys =
        TopicReader.of("hito.forum.facts.v1")
            .until(records -> records.stream().anyMatch(one -> "sentinel".equals(one.key())))
            .stream()
            .map(TopicRecord::key)
            .filter(Set.of("rolled-back", "committed")::contains)
            .toList();
    assertEquals(List.of("committed"), keys);
    TopicRecord state =
        TopicReader.of("hito.forum.state.v1")
            .until(records -> records.stream().anyMatch(one -> "committed".equals(one.key())))
            .stream()
            .filter(one -> "committed".equals(one.key()))
            .findFirst()
            .orElseThrow();
    assertEquals(MeetingApi.facts("forum", "committed", 1).get(0).value(), state.value());
  }

  @Test
  void theTraceOfARequestIsInItsFactAndInTheHeadersOfTheRecord() {
    // Given
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    MeetingApi.givenForumAndMeeting("traced-forum", "traced-meeting");

    // When
    MeetingApi.editor(MeetingApi.OWNER)
        .header("traceparent", trace)
        .body(promise("traced"))
        .post("/api/v1/meetings/traced-meeting/commitments")
        .then()
        .statusCode(201);

    // Then
    TopicRecord recorded = MeetingApi.facts("commitment", "traced", 1).get(0);
    assertEquals(trace, recorded.headers().get("traceparent"));
    assertEquals(
        trace, Json.read(recorded.value(), JsonNode.class).path("traceparent").textValue());
  }

  @Test
  void withoutABrokerWritesContinueAndTheBacklogDrainsInOrder() {
    // Given
    MeetingApi.givenForumAndMeeting("outage-forum", "outage-meeting");
    record("outage-meeting", promise("outage")).statusCode(201);
    MeetingApi.facts("commitment", "outage", 1);
    // longer than the relay waits for one acknowledgement, so that it must try again
    Duration outage = settings.delivery().plusSeconds(3);
    AtomicInteger reports = new AtomicInteger();
    long begun = System.nanoTime();
    Infrastructure.broker().stop();

    // When
    try {
      await()
          .timeout(outage.multipliedBy(6))
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                report("outage", reports.incrementAndGet());
                return System.nanoTime() - begun > outage.toNanos();
              });
    } finally {
      Infrastructure.broker().start();
    }

    // Then
    int versions = reports.get() + 1;
    List<Long> published =
        TopicReader.of("hito.commitment.facts.v1")
            .until(
                records ->
                    records.stream().filter(one -> "outage".equals(one.key())).count() >= versions,
                Duration.ofMinutes(2))
            .stream()
            .filter(one -> "outage".equals(one.key()))
            .map(one -> Json.read(one.value(), Event.class).aggregateversion())
            .toList();
    assertEquals(IntStream.rangeClosed(1, versions).asLongStream().boxed().toList(), published);
  }

  private static void report(String code, int number) {
    MeetingApi.editor(MeetingApi.OWNER)
        .body("{\"note\":\"Report %d\",\"on\":\"2022-05-01\"}".formatted(number))
        .post("/api/v1/commitments/" + code + "/updates")
        .then()
        .statusCode(200);
  }

  /** The members of an event that these tests read. */
  record Event(long aggregateversion) {}
}
