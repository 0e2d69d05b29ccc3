package nl.tijdig.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of many things that change together.
 *
 * @param what the kind of thing and what happened to it, for example {@code deadline-breached}
 * @param caseId the case it belongs to
 * @param objectId what was changed
 * @param traceId leads to the events and log lines that it came from; null when there are none
 */
public record Change(String what, UUID caseId, UUID objectId, @Nullable String traceId) {}
