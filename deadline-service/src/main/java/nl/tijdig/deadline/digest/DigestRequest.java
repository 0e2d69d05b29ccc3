package nl.tijdig.deadline.digest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.tijdig.deadline.alert.AlertSelection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as somebody wants it.
 *
 * @param language Dutch when it is left out
 * @param filter which alerts; all when it is left out
 */
@Schema(description = "Een abonnement op e-mail. / A subscription to e-mail.")
record DigestRequest(
    @NotNull
        @Size(max = 254)
        @Pattern(
            regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
            message = "{address.mail-invalid}")
        @Schema(
            maxLength = 254,
            description = "E-mailadres; versleuteld bewaard. / Kept encrypted.",
            examples = "teamleider@voorbeeld.nl")
        String address,
    @Nullable
        @Schema(
            description =
                "Taal; ontbreekt die, dan Nederlands. / Language; Dutch when it is absent.")
        DigestLanguage language,
    @NotNull @Valid @Schema(description = "Wanneer. / When.") DigestSchedule schedule,
    @Nullable @Valid AlertSelection filter) {

  AlertSelection selection() {
    return filter == null ? AlertSelection.EVERYTHING : filter;
  }

  DigestLanguage languageOrDutch() {
    return language == null ? DigestLanguage.DUTCH : language;
  }

  /** Says nothing: an address is personal. */
  @Override
  public String toString() {
    return "DigestRequest";
  }
}
