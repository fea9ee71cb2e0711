package org.hito.metrics.following.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BiFunction;
import org.hito.kit.Today;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.following.app.FollowedFact;
import org.hito.metrics.following.app.SubjectFollower;
import org.hito.metrics.subject.domain.Subject;

/** Applies the facts of one poll in one transaction. */
@ApplicationScoped
class SubjectConsumption {

  private final GuardedConsumption consumption;
  private final SubjectFollower follower;
  private final Today today;

  SubjectConsumption(GuardedConsumption consumption, SubjectFollower follower, Today today) {
    this.consumption = consumption;
    this.follower = follower;
    this.today = today;
  }

  /**
   * Follows facts of one kind of subject.
   *
   * @param types the known types; others are skipped
   * @param subject parses the subject of a fact
   */
  Uni<Void> take(
      KafkaRecordBatch<String, String> batch,
      Set<String> types,
      BiFunction<ReceivedFact, ZoneId, Subject> subject) {
    return consumption.consume(
        batch,
        types::contains,
        facts -> follower.follow(facts.stream().map(fact -> parse(fact, subject)).toList()));
  }

  private FollowedFact parse(ReceivedFact fact, BiFunction<ReceivedFact, ZoneId, Subject> subject) {
    return new FollowedFact(fact, subject.apply(fact, today.zone()));
  }
}
