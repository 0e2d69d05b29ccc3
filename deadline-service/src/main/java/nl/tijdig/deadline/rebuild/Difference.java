package nl.tijdig.deadline.rebuild;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A term that stands otherwise than the log tells.
 *
 * @param kind missing, different or not-in-log
 * @param fields what was different
 */
@Schema(name = "RebuildDifference")
record Difference(
    UUID deadlineId,
    @Schema(
            examples = "different",
            enumeration = {"missing", "different", "not-in-log"})
        String kind,
    @Schema(examples = "[\"endings\", \"state\"]") List<String> fields) {}
