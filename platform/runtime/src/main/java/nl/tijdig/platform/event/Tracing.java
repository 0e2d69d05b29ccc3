package nl.tijdig.platform.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context past the outbox and Kafka, so that one report is one trace. */
@ApplicationScoped
public class Tracing {

  private static final TextMapGetter<String> ONLY_TRACEPARENT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
          return Set.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
          return "traceparent".equals(key) ? carrier : null;
        }
      };

  /** Version, trace, span and flags, as W3C Trace Context writes them. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private static final int TRACE_ID_BEGINS = 3;
  private static final int TRACE_ID_ENDS = 35;

  private final Tracer tracer;

  Tracing(Tracer tracer) {
    this.tracer = tracer;
  }

  public static boolean isTraceparent(String text) {
    return TRACEPARENT.matcher(text).matches();
  }

  /** The id of the trace that a traceparent names. */
  public static String traceIdOf(String traceparent) {
    return traceparent.substring(TRACE_ID_BEGINS, TRACE_ID_ENDS);
  }

  /** The {@code traceparent} of what is going on now. */
  public Optional<String> current() {
    var context = Span.current().getSpanContext();
    return context.isValid()
        ? Optional.of(
            "00-%s-%s-%s"
                .formatted(
                    context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex()))
        : Optional.empty();
  }

  /** Does the work as a part of the trace that the traceparent names. */
  public void continuing(@Nullable String traceparent, String name, Runnable work) {
    var parent =
        traceparent == null
            ? Context.root()
            : W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), traceparent, ONLY_TRACEPARENT);
    var span =
        tracer.spanBuilder(name).setParent(parent).setSpanKind(SpanKind.CONSUMER).startSpan();
    try {
      Context.current().with(span).wrap(work).run();
    } finally {
      span.end();
    }
  }
}
