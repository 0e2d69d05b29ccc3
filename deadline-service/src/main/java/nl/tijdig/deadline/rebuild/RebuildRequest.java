package nl.tijdig.deadline.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild is for.
 *
 * @param switching whether what differs is put right; otherwise it is only told
 */
@Schema(name = "RebuildRequest")
record RebuildRequest(
    @Schema(
            name = "switch",
            description =
                "Zet recht wat afwijkt; anders alleen melden. / Put right what differs; otherwise"
                    + " only tell.",
            defaultValue = "false")
        @JsonProperty("switch")
        @Nullable Boolean switching) {

  boolean isSwitching() {
    return Boolean.TRUE.equals(switching);
  }
}
