package org.hito.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Continues a trace where no instrumentation does: from the outbox to a topic, and from a topic to
 * what a consumer writes. In between, a trace is passed on as a W3C traceparent. While traces are
 * off, a traceparent is passed on as it was received.
 */
@ApplicationScoped
public class Traces {

  /** The header of requests and records. */
  public static final String HEADER = "traceparent";

  private static final String OFF = "quarkus.otel.sdk.disabled";

  private final Tracer tracer;

  // a disabled SDK has a tracer that still makes spans, with ids of their own
  Traces(Tracer tracer, @ConfigProperty(name = OFF, defaultValue = "true") boolean off) {
    this.tracer = off ? TracerProvider.noop().get("hito") : tracer;
  }

  /** The traceparent for the effects of the current request, or null. */
  public static String current(String received) {
    return Step.traceparent(Span.current(), received);
  }

  /** A fact leaves the outbox for a topic. */
  public Step sending(String topic, String code, String traceparent) {
    return begin("send", SpanKind.PRODUCER, topic, code, traceparent);
  }

  /** A fact from a topic is processed. */
  public Step processing(String topic, String code, String traceparent) {
    return begin("process", SpanKind.CONSUMER, topic, code, traceparent);
  }

  private Step begin(String what, SpanKind kind, String topic, String code, String traceparent) {
    Span span =
        tracer
            .spanBuilder(what + " " + topic)
            .setSpanKind(kind)
            .setParent(context(traceparent))
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", what)
            .setAttribute("messaging.destination.name", topic)
            .setAttribute("messaging.kafka.message.key", code)
            .startSpan();
    return new Step(span, Step.traceparent(span, traceparent));
  }

  private static Context context(String traceparent) {
    return W3CTraceContextPropagator.getInstance()
        .extract(Context.root(), traceparent, Alone.TRACEPARENT);
  }

  /** Reads a traceparent that comes without any other header. */
  private enum Alone implements TextMapGetter<String> {
    TRACEPARENT;

    @Override
    public Iterable<String> keys(String traceparent) {
      return List.of(HEADER);
    }

    @Override
    public String get(String traceparent, String key) {
      return HEADER.equals(key) ? traceparent : null;
    }
  }
}
