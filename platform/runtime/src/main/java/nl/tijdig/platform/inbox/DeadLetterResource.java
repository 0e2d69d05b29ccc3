package nl.tijdig.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The events that this service could not read or handle, for those who run it. */
@Path("/dead-letters")
@RolesAllowed(Roles.OPERATIONS)
@RunOnVirtualThread
@Tag(name = "Operations")
public class DeadLetterResource {

  private final DeadLetters letters;
  private final DeadLetterDecision decision;
  private final Audit audit;

  DeadLetterResource(DeadLetters letters, DeadLetterDecision decision, Audit audit) {
    this.letters = letters;
    this.decision = decision;
    this.audit = audit;
  }

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "Onbestelbare gebeurtenissen, oudste eerst. / Dead letters, oldest first.",
      description = "Zonder de inhoud van het bericht. / Without what the message held.")
  public Page<DeadLetter.Summary> list(
      @QueryParam("state") @Pattern(regexp = "open|replayed|discarded") @Nullable String state,
      @BeanParam PageRequest page) {
    audit.read("dead-letters", null, null, "operations");
    var found = letters.list(state, page.after().orElse(null), page.fetch());
    return Page.of(
        found, page, letter -> new Cursor(letter.failedAt(), letter.id()), DeadLetter::summary);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getDeadLetter",
      summary = "Een onbestelbare gebeurtenis met haar inhoud. / One dead letter with its content.",
      description =
          "In sleutel en headers staat U+FFFD voor wat geen tekst is, zoals NUL."
              + " / In key and headers U+FFFD stands for what is no text, such as NUL.")
  public DeadLetter.Detail get(@PathParam("id") UUID id) {
    var letter = letters.find(id).orElseThrow(DeadLetterDecision::unknown);
    audit.read("dead-letter", letter.caseId(), id, "operations");
    var data = letter.message().data();
    return new DeadLetter.Detail(
        letter.summary(),
        letter.message().headers(),
        data == null ? null : new String(data, UTF_8));
  }

  @POST
  @Path("/{id}/replays")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Verwerkt de gebeurtenis opnieuw. / Handles the event again.",
      description =
          "Lukt dat niet, dan blijft zij open staan (409). / When that fails it stays open (409).")
  public void replay(@PathParam("id") UUID id) {
    decision.replay(id);
  }

  @POST
  @Path("/{id}/discards")
  @Operation(
      operationId = "discardDeadLetter",
      summary = "Laat de gebeurtenis vervallen, met reden. / Lets the event go, with a reason.")
  public void discard(@PathParam("id") UUID id, @NotNull @Valid Discard discard) {
    decision.discard(id, discard.reason());
  }

  /**
   * Why a dead letter is let go.
   *
   * @param reason for whoever asks later; no personal data
   */
  public record Discard(@NotBlank @Size(max = 500) String reason) {}
}
