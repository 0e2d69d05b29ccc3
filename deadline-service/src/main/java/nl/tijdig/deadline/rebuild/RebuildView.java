package nl.tijdig.deadline.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as people and programs see it.
 *
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "Rebuild",
    description = "Termijnen opnieuw opgebouwd uit het logboek. / Terms made anew from the log.",
    requiredProperties = {
      "id",
      "state",
      "switch",
      "requestedBy",
      "requestedAt",
      "events",
      "eventsRead",
      "unreadable",
      "_actions"
    })
record RebuildView(
    UUID id,
    RebuildState state,
    @Schema(description = "Zet recht wat afwijkt. / Puts right what differs.")
        @JsonProperty("switch")
        boolean switching,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "Gebeurtenissen in het logboek. / Events in the log.") long events,
    @Schema(description = "Daarvan gelezen. / Of which read.") long eventsRead,
    @Schema(description = "Daarvan onleesbaar. / Of which unreadable.") long unreadable,
    @Nullable @Schema(description = "Gelezen per seconde. / Read in a second.", examples = "12000")
        Long eventsPerSecond,
    @Nullable @Schema(description = "Termijnen volgens het logboek. / Terms by the log.")
        Long terms,
    @Nullable @Schema(description = "Termijnen die ontbraken. / Terms that were not there.")
        Long missing,
    @Nullable @Schema(description = "Termijnen die afweken. / Terms that differed.") Long different,
    @Nullable
        @Schema(
            description =
                "Termijnen die het logboek niet kent; zij blijven. / Terms the log knows nothing"
                    + " of; they stay.")
        Long notInLog,
    @Nullable
        @Schema(
            description =
                "Niet vergeleken, want er kwam net iets binnen. / Not compared, since something was"
                    + " just coming in.")
        Long inMotion,
    @Nullable @Schema(description = "Rechtgezet. / Put right.") Long switched,
    @JsonProperty("_actions") List<String> actions) {}
