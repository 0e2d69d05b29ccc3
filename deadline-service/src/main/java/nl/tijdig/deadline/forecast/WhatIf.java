package nl.tijdig.deadline.forecast;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be done, or happen, on some days ahead.
 *
 * @param until the first day after
 * @param people how many more; of extra people, and only of those
 * @param cases how many more, in all; of a sprint
 * @param percentage of what is usually done; of another capacity
 */
@Schema(description = "Wat als. / What if.")
public record WhatIf(
    @NotNull
        @Schema(
            description =
                "extra-people: people erbij op elke werkdag; sprint: cases extra, verdeeld over de"
                    + " werkdagen; closed: er wordt niets gedaan; capacity: percentage van wat"
                    + " gewoonlijk gedaan wordt. / extra-people: people more on each working day;"
                    + " sprint: cases more, spread over the working days; closed: nothing is done;"
                    + " capacity: percentage of what is usually done.")
        WhatIfType type,
    @NotNull @Schema(description = "Eerste dag. / First day.", examples = "2026-12-07")
        LocalDate from,
    @NotNull @Schema(description = "Eerste dag erna. / First day after.", examples = "2026-12-14")
        LocalDate until,
    @Nullable
        @Min(1)
        @Max(100)
        @Schema(
            minimum = "1",
            maximum = "100",
            description = "Alleen bij extra-people. / Of extra-people alone.",
            examples = "2")
        Integer people,
    @Nullable
        @Min(1)
        @Max(10_000)
        @Schema(
            minimum = "1",
            maximum = "10000",
            description = "Alleen bij sprint. / Of a sprint alone.",
            examples = "40")
        Integer cases,
    @Nullable
        @Min(0)
        @Max(1_000)
        @Schema(
            minimum = "0",
            maximum = "1000",
            description = "Alleen bij capacity. / Of capacity alone.",
            examples = "60")
        Integer percentage) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
