package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.List;
import nl.tijdig.contracts.code.BreachCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why terms were late.
 *
 * @param causes the most frequent first; a term can have several, so they do not add up
 */
@Schema(name = "Causes", description = "Oorzaken. / Causes.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Causes(
    @JsonUnwrapped Group group,
    Period period,
    @Schema(description = "Te laat. / Late.") long late,
    @Schema(description = "Daarvan bewust verlengd. / Of those, extended on purpose.")
        long onPurpose,
    @Schema(description = "Daarvan niet toegelicht. / Of those, unexplained.") long unexplained,
    @Schema(
            description =
                "De andere oorzaken; zij tellen niet op. / The other causes; they do not add up.")
        List<Count> causes,
    @Schema(description = "Hoe dit geteld is. / How this is counted.") URI definition) {

  /**
   * How many terms have the cause.
   *
   * @param terms among others
   */
  @Schema(name = "CauseCount")
  public record Count(BreachCause cause, long terms) {}
}
