package org.hito.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;

/**
 * One step of a trace.
 *
 * @param traceparent the parent of the next step: this step, or the one it was given while traces
 *     are off; may be null
 */
public record Step(Span span, String traceparent) {

  /** Ends it; ending it again has no effect. */
  public void end() {
    span.end();
  }

  /** Ends it with a failure. */
  public void fail(Throwable why) {
    span.setStatus(StatusCode.ERROR, String.valueOf(why.getMessage()));
    span.end();
  }

  static String traceparent(Span span, String received) {
    SpanContext context = span.getSpanContext();
    return context.isValid()
        ? "00-%s-%s-%s"
            .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
        : received;
  }
}
