package org.hito.gateway.events.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  private static final int TOPICS = 7;

  @Test
  void aPositionSurvivesARoundTripThroughAClient() {
    // Given
    var random = new Random(20_221_126);
    Position position = Position.beginning(TOPICS);
    for (int step = 0; step < 500; step++) {
      long offset = random.nextLong() >>> (1 + random.nextInt(62));
      position = position.with(random.nextInt(TOPICS), random.nextInt(12), offset);
    }
    // When
    Position carried = Position.decode(position.encode(), TOPICS).orElseThrow();
    // Then
    assertTrue(carried.reaches(position) && position.reaches(carried));
    assertEquals(position.encode(), carried.encode());
  }

  @Test
  void aPositionAmongTheFirstFactsSurvivesARoundTripToo() {
    // Given
    History history = History.beforeAll(List.of(300L, 0L, 1_000_000L)).after(0, 299);
    Position position = Position.beginning(TOPICS).with(3, 1, 77).behind(history);
    // When
    Position carried = Position.decode(position.encode(), TOPICS).orElseThrow();
    // Then
    assertEquals(history, carried.history().orElseThrow());
    assertEquals(position.encode(), carried.encode());
    assertEquals(position.inLog().encode(), carried.inLog().encode());
  }

  @Test
  void theLogFallsShortOnlyInPartitionsThatItContains() {
    // Given
    Position end = Position.beginning(TOPICS).with(0, 1, 5);
    // Then
    assertTrue(end.fallsShortOf(Position.beginning(TOPICS).with(0, 1, 6)));
    assertFalse(end.fallsShortOf(Position.beginning(TOPICS).with(0, 1, 5)));
    assertFalse(end.fallsShortOf(Position.beginning(TOPICS).with(2, 0, 9)));
    assertFalse(end.fallsShortOf(Position.beginning(TOPICS).with(0, 2, 9)));
  }

  @Test
  void aReaderAmongTheFirstFactsHasNotReachedTheLog() {
    // Given
    Position inLog = Position.beginning(TOPICS).with(0, 0, 5);
    History history = History.beforeAll(List.of(2L, 1L));
    // Then
    assertFalse(inLog.behind(history).reaches(Position.beginning(TOPICS)));
    assertTrue(inLog.behind(history.after(0, 2).after(1, 1)).reaches(inLog));
  }

  @Test
  void twoReadersAmongTheFirstFactsTogetherHaveWhatEitherHas() {
    // Given
    History history = History.beforeAll(List.of(9L, 9L));
    Position one = Position.beginning(TOPICS).with(0, 0, 5).behind(history.after(0, 4));
    Position other = Position.beginning(TOPICS).with(0, 0, 7).behind(history.after(1, 2));
    // Then
    assertEquals(history.after(0, 4).after(1, 2), one.join(other).history().orElseThrow());
    assertEquals(7, one.join(other).next(0, 0));
    assertTrue(one.join(Position.beginning(TOPICS)).history().isEmpty());
    assertEquals(14, history.after(0, 4).missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h1:AAE", "h1:AQEBAQ", "h1:EQ", "h1:AQEC", "h1:"})
  void halfAHistoryOrOneThatIsOverIsInvalid(String text) {
    assertTrue(Position.decode(text, TOPICS).isEmpty());
  }

  @Test
  void twoReadersTogetherHaveWhatEitherHas() {
    // Given
    Position one = Position.beginning(TOPICS).with(0, 0, 5).with(1, 2, 9);
    Position other = Position.beginning(TOPICS).with(0, 0, 7).with(1, 0, 3).with(6, 1, 1);
    // When
    Position both = one.join(other);
    // Then
    Position expected =
        Position.beginning(TOPICS).with(0, 0, 7).with(1, 2, 9).with(1, 0, 3).with(6, 1, 1);
    assertEquals(expected.encode(), both.encode());
    assertEquals(both.encode(), other.join(one).encode());
    assertEquals(both.encode(), both.join(one).encode());
  }

  @Test
  void whatIsMissingIsCountedByTopic() {
    // Given
    Position from = Position.beginning(TOPICS).with(0, 0, 5).with(0, 1, 9);
    Position to = Position.beginning(TOPICS).with(0, 0, 7).with(0, 1, 8).with(0, 2, 4);
    // When
    long missing = from.missing(0, to);
    // Then
    assertEquals(6, missing);
    assertEquals(0, from.missing(1, to));
  }

  @Test
  void theLargestOffsetFits() {
    // Given
    Position position = Position.beginning(1).with(0, 0, Long.MAX_VALUE);
    // When
    Position carried = Position.decode(position.encode(), 1).orElseThrow();
    // Then
    assertEquals(Long.MAX_VALUE, carried.next(0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7})
  void topicsAddedLaterAreAtTheirBeginning(int topicsThen) {
    // Given
    Position issued = Position.beginning(topicsThen).with(0, 1, 5).with(topicsThen - 1, 2, 300);
    // When
    Position carried = Position.decode(issued.encode(), TOPICS).orElseThrow();
    // Then
    Position today = Position.beginning(TOPICS).with(0, 1, 5).with(topicsThen - 1, 2, 300);
    assertEquals(TOPICS, carried.topics());
    assertEquals(today.encode(), carried.encode());
    assertEquals(300, carried.with(TOPICS - 1, 0, 1).next(topicsThen - 1, 2));
  }

  @Test
  void aPositionWithTooManyTopicsIsInvalid() {
    // Given
    String text = Position.beginning(TOPICS + 1).encode();
    // When
    var position = Position.decode(text, TOPICS);
    // Then
    assertTrue(position.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "the number of partitions cut, 128",
    "a topic without its offsets, 1",
    "a topic without its last offset, 2 5",
    "an offset cut, 1 172",
    "an offset cut in the last topic, 0 0 0 0 0 0 2 5 172",
    "a byte after the last topic, 0 0 0 0 0 0 0 0",
    "too many partitions, 129 8",
    "a number without an end, 1 255 255 255 255 255 255 255 255 255 1"
  })
  void aTruncatedPositionIsInvalid(String what, String bytes) {
    // Given
    String text = text(bytes);
    // When
    var position = Position.decode(text, TOPICS);
    // Then
    assertTrue(position.isEmpty(), what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1:",
        "v2:AwAAAA",
        "v1:!!!!",
        "v1:AAAAAAAAAAAA",
        "v1:_____________",
        "0=12,1=4"
      })
  void aForeignTextIsInvalid(String text) {
    // When
    var position = Position.decode(text, TOPICS);
    // Then
    assertTrue(position.isEmpty());
  }

  @Test
  void anEndlessTextIsInvalid() {
    // When
    var position = Position.decode("v1:" + "A".repeat(10_000), TOPICS);
    // Then
    assertTrue(position.isEmpty());
  }

  @Test
  void movingOnePartitionLeavesTheOldPositionUnchanged() {
    // Given
    Position before = Position.beginning(2).with(1, 2, 5);
    // When
    Position after = before.with(1, 2, 6);
    // Then
    assertEquals(5, before.next(1, 2));
    assertEquals(6, after.next(1, 2));
    assertEquals(0, after.next(1, 0));
  }

  @Test
  void aPositionReachesAnotherOnlyInEveryPartition() {
    // Given
    Position ahead = Position.beginning(2).with(0, 0, 9).with(1, 1, 1);
    Position other = Position.beginning(2).with(0, 0, 3).with(1, 1, 2);
    // When
    boolean reached = ahead.reaches(other);
    // Then
    assertFalse(reached);
    assertTrue(ahead.reaches(Position.beginning(2)));
  }

  @Test
  void aPositionOverTwelvePartitionsATopicStaysShort() {
    // Given
    Position position = Position.beginning(TOPICS);
    for (int topic = 0; topic < TOPICS; topic++) {
      for (int partition = 0; partition < 12; partition++) {
        position = position.with(topic, partition, 1_000_000);
      }
    }
    // When
    int length = position.encode().length();
    // Then
    assertTrue(length < 360, "length " + length);
  }

  private static String text(String numbers) {
    var bytes = new ByteArrayOutputStream();
    Stream.of(numbers.split(" ")).mapToInt(Integer::parseInt).forEach(bytes::write);
    return "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }
}
