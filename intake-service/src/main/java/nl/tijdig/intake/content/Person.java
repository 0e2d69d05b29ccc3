package nl.tijdig.intake.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the report is about (betrokkene).
 *
 * @param key how the other parts of this report call the person; means nothing outside it
 * @param bsn absent when unknown, and for an unborn child
 */
@Schema(description = "Een betrokkene. / Somebody the report is about.")
public record Person(
    @NotNull
        @Pattern(regexp = Person.KEY, message = "{person-key.invalid}")
        @Schema(examples = "p1")
        String key,
    @NotNull PersonRole role,
    @NotNull @Valid PersonName names,
    @Schema(examples = "1990-05-17") @Nullable LocalDate birthDate,
    @NotNull Sex sex,
    @Bsn
        @Schema(
            description =
                "Voldoet aan de elfproef; laat weg als het onbekend is. / Passes the elfproef;"
                    + " leave out when unknown.",
            pattern = "^[0-9]{9}$",
            examples = "111222333")
        @Nullable String bsn,
    @Size(max = 10) @Nullable List<@Valid @NotNull Contact> contacts) {

  static final String KEY = "^[A-Za-z0-9_-]{1,40}$";
}
