package org.hito.kit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";
  private static final String TOPIC = "hito.promise.facts.v1";

  private final RecordedSpans spans = new RecordedSpans();

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"00-" + TRACE + "-" + PARENT + "-01", "not a trace"})
  void whileTracesAreOffATraceparentIsPassedOnAsItIs(String received) {
    // When
    Step sent = spans.off().sending(TOPIC, "lunch", received);
    Step processed = spans.off().processing(TOPIC, "lunch", received);
    sent.end();
    processed.fail(new IllegalStateException("spilt"));

    // Then
    assertEquals(received, sent.traceparent());
    assertEquals(received, processed.traceparent());
    assertEquals(received, Traces.current(received));
    assertEquals(List.of(), spans.ended());
  }

  @Test
  void sendingAndProcessingContinueTheTraceOfTheFact() {
    // When
    Step sent = spans.on().sending(TOPIC, "lunch", "00-" + TRACE + "-" + PARENT + "-01");
    Step processed = spans.on().processing(TOPIC, "lunch", sent.traceparent());
    sent.end();
    processed.end();

    // Then
    SpanData first = spans.ended().get(0);
    SpanData second = spans.ended().get(1);
    assertEquals(SpanKind.PRODUCER, first.getKind());
    assertEquals("send " + TOPIC, first.getName());
    assertEquals(PARENT, first.getParentSpanId());
    assertEquals(SpanKind.CONSUMER, second.getKind());
    assertEquals("process " + TOPIC, second.getName());
    assertEquals(first.getSpanId(), second.getParentSpanId());
    assertEquals(TRACE, second.getTraceId());
    assertEquals("00-" + TRACE + "-" + second.getSpanId() + "-01", processed.traceparent());
  }

  @Test
  void aFactOutsideAnyTraceBeginsOne() {
    // When
    Step sent = spans.on().sending(TOPIC, "lunch", null);
    sent.end();

    // Then
    SpanData span = spans.ended().get(0);
    assertEquals("0000000000000000", span.getParentSpanId());
    assertEquals("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01", sent.traceparent());
  }

  @Test
  void aTraceThatItsCallerDoesNotRecordIsContinuedAndNotRecorded() {
    // When
    Step sent = spans.on().sending(TOPIC, "lunch", "00-" + TRACE + "-" + PARENT + "-00");
    sent.end();

    // Then
    assertEquals(TRACE, sent.traceparent().substring(3, 35));
    assertEquals("00", sent.traceparent().substring(53));
    assertEquals(List.of(), spans.ended());
  }

  @Test
  void aStepThatFailedSaysWhyAndEndsOnce() {
    // Given
    Step step = spans.on().processing(TOPIC, "lunch", null);

    // When
    step.fail(new IllegalStateException("spilt"));
    step.end();

    // Then
    assertEquals(1, spans.ended().size());
    assertEquals(StatusCode.ERROR, spans.ended().get(0).getStatus().getStatusCode());
    assertEquals("spilt", spans.ended().get(0).getStatus().getDescription());
  }

  @Test
  void outsideAnyRequestThereIsNoTrace() {
    assertNull(Traces.current(null));
  }
}
