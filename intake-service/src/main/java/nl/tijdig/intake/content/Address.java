package nl.tijdig.intake.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the household lives (verblijfsadres).
 *
 * @param houseNumberSuffix letter and addition, for example {@code A-2}
 * @param municipality CBS municipality code, the same as that of the report
 */
@Schema(description = "Waar het gezin of huishouden woont. / Where the household lives.")
public record Address(
    @NotNull @PlainText(max = 100) @Schema(maxLength = 100, examples = "Grote Markt") String street,
    @NotNull @Positive @Max(99_999) @Schema(examples = "2") Integer houseNumber,
    @PlainText(max = 10) @Schema(maxLength = 10, examples = "A") @Nullable String houseNumberSuffix,
    @Pattern(regexp = Address.POSTCODE, message = "{postcode.invalid}")
        @Schema(examples = "2011 RD")
        @Nullable String postcode,
    @PlainText(max = 100) @Schema(maxLength = 100, examples = "Haarlem") @Nullable String city,
    @Municipality @Schema(examples = "0392") @Nullable String municipality) {

  /** Four digits and two capitals; SA, SD and SS are never given out. */
  static final String POSTCODE = "^[1-9][0-9]{3} ?(?!SA|SD|SS)[A-Z]{2}$";
}
