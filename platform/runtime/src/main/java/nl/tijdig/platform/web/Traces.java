package nl.tijdig.platform.web;

import io.opentelemetry.api.trace.Span;
import java.math.BigInteger;
import java.util.UUID;

/** Leads from an answer to the log lines about it. */
class Traces {

  private Traces() {}

  /** The running trace as a URN: the trace id is what is left without the dashes. */
  static String instance() {
    var span = Span.current().getSpanContext();
    return "urn:uuid:" + (span.isValid() ? asUuid(span.getTraceId()) : UUID.randomUUID());
  }

  private static UUID asUuid(String traceId) {
    var id = new BigInteger(traceId, 16);
    return new UUID(id.shiftRight(Long.SIZE).longValue(), id.longValue());
  }
}
