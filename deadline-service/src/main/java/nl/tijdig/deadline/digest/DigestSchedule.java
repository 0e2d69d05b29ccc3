package nl.tijdig.deadline.digest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tijdig.deadline.calendar.ClosedDays;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When digests come.
 *
 * @param at time of the day in Amsterdam; null for every hour
 */
@Schema(description = "Wanneer. / When.")
record DigestSchedule(
    @NotNull
        @Schema(
            description =
                "Elk uur, elke dag of elke werkdag. / Every hour, every day or every working day.")
        DigestFrequency every,
    @Nullable
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "{time.invalid}")
        @Schema(
            description =
                "Tijd in Amsterdam; niet bij elk uur. / Time in Amsterdam; not for every hour.",
            examples = "08:00")
        String at) {

  /** Refuses a time for every hour, and none for a day. */
  Optional<FieldError> problem(String pointer) {
    return (every == DigestFrequency.HOUR) == (at == null)
        ? Optional.empty()
        : Optional.of(
            new FieldError(
                pointer + "/at",
                "schedule.at",
                "is verplicht voor elke dag en vervalt voor elk uur",
                "is required for every day and left out for every hour"));
  }

  /** The first moment after the given one. */
  Instant next(Instant after, ClosedDays closed) {
    if (every == DigestFrequency.HOUR) {
      return after.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }
    return Stream.iterate(LocalDate.ofInstant(after, Amsterdam.ZONE), day -> day.plusDays(1))
        .filter(day -> every == DigestFrequency.DAY || closed.isOpen(day))
        .map(this::on)
        .filter(moment -> moment.isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  private Instant on(LocalDate day) {
    return day.atTime(LocalTime.parse(Objects.requireNonNull(at)))
        .atZone(Amsterdam.ZONE)
        .toInstant();
  }
}
