package nl.tijdig.deadline.move;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.course.MoveType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the end of a term.
 *
 * @param reason absent when the data of the case was destroyed, and in the answer to the request
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "Move",
    description = "Een besluit over het einde van een termijn. / About the end of a term.",
    requiredProperties = {
      "id",
      "deadlineId",
      "type",
      "dueBefore",
      "dueAt",
      "movedBy",
      "movedAt",
      "_actions"
    })
record MoveView(
    UUID id,
    UUID deadlineId,
    MoveType type,
    @Nullable @Schema(examples = "by-agreement") String ground,
    @Nullable @Schema(examples = "5 working days") String length,
    @Nullable @Schema(examples = "Wacht op de huisarts.") String reason,
    @Schema(description = "Uiterste moment ervoor. / Due moment before.") Instant dueBefore,
    @Schema(
            description =
                "Uiterste moment erna; bij een opschorting als zij zo lang duurt als mag. / Due"
                    + " moment after; of a suspension if it lasts as long as it may.")
        Instant dueAt,
    @Nullable
        @Schema(
            description =
                "Wanneer de termijn vanzelf weer loopt. / When the term runs on by itself.")
        Instant resumesAt,
    String movedBy,
    Instant movedAt,
    @JsonProperty("_actions") List<String> actions) {

  static MoveView of(TermMove move) {
    return of(move, move.reason());
  }

  /** Without the reason, for answers that are kept to be repeated. */
  static MoveView withoutReason(TermMove move) {
    return of(move, null);
  }

  private static MoveView of(TermMove move, @Nullable String reason) {
    return new MoveView(
        move.id(),
        move.deadlineId(),
        move.type(),
        move.ground(),
        move.length() == null ? null : move.length().toString(),
        reason,
        move.dueBefore(),
        move.dueAt(),
        move.resumesAt(),
        move.movedBy(),
        move.movedAt(),
        List.of());
  }

  /** Says nothing: the reason may be about people. */
  @Override
  public String toString() {
    return "MoveView " + id;
  }
}
