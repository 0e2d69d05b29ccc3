package nl.tijdig.deadline.forecast;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people can do, which only who asks knows: either of the two, and only for extra people.
 *
 * @param people who did what was done in the last weeks
 * @param casesPerPerson how many one does in a week of five working days
 */
@Schema(
    name = "People",
    description =
        "Wat mensen aankunnen, nodig voor extra-people: één van beide. / What people can do, which"
            + " extra-people needs: either of the two.")
public record People(
    @Nullable
        @Min(1)
        @Max(10_000)
        @Schema(
            minimum = "1",
            maximum = "10000",
            description =
                "Hoeveel mensen het werk van de laatste weken deden. / How many people did the work"
                    + " of the last weeks.",
            examples = "8")
        Integer people,
    @Nullable
        @DecimalMin("0.1")
        @DecimalMax("1000")
        @Schema(
            minimum = "0.1",
            maximum = "1000",
            description =
                "Zaken per persoon per week van vijf werkdagen. / Cases of one person in a week of"
                    + " five working days.",
            examples = "4.5")
        BigDecimal casesPerPerson) {
  private static final double WORKING_DAYS = 5;

  /** How many one person does on a working day. */
  double casesOnAWorkingDay(PastWeeks past) {
    if (casesPerPerson != null) {
      return casesPerPerson.doubleValue() / WORKING_DAYS;
    }
    return people == null ? 0 : past.metOnAWorkingDay() / people;
  }
}
