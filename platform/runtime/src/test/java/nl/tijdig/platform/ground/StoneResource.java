package nl.tijdig.platform.ground;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Idempotency;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

@Path("/stones")
@RunOnVirtualThread
@RolesAllowed({Roles.INTAKE_WORKER, Roles.PARTNER})
public class StoneResource {

  private final Stones stones;
  private final Idempotency idempotency;
  private final Actor actor;

  StoneResource(Stones stones, Idempotency idempotency, Actor actor) {
    this.stones = stones;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  public Response find(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid Found found) {
    return idempotency.once(
        key,
        found,
        () -> {
          var stone = stones.keep(found);
          return Answers.created("stones/" + stone.id, stone.version, new Receipt(stone.id));
        });
  }

  @GET
  public Page<View> list(
      @QueryParam("urgency") @Nullable Urgency urgency,
      @QueryParam("heavierThan") @Max(1000) @Nullable Integer heavierThan,
      @QueryParam("foundFrom") @Nullable Instant foundFrom,
      @QueryParam("foundOn") @Nullable LocalDate foundOn,
      @QueryParam("broken") @Nullable Boolean broken,
      @QueryParam("nextTo") @Nullable UUID nextTo,
      @BeanParam PageRequest page) {
    return Page.of(stones.page(page), page, Stone::cursor, Stone::view);
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id) {
    var stone = stones.findByIdOptional(id).orElseThrow(StoneResource::unknown);
    return Answers.ok(stone.version, stone.view());
  }

  @PUT
  @Path("/{id}/weight")
  public Response weigh(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @NotNull @Valid Weight weight) {
    var stone = stones.weigh(id, expected, weight.weight());
    return Answers.ok(stone.version, stone.view());
  }

  @POST
  @Path("/breakages")
  public void breakage(@NotNull @Valid Found found) {
    stones.keepAndFail(found);
  }

  @POST
  @Path("/{id}/throws")
  public void throwAway(@PathParam("id") UUID id) {
    throw new Problem(
            CommonProblem.ILLEGAL_TRANSITION,
            "Deze steen ligt vast.",
            "This stone is fixed in the ground.")
        .with("state", "fixed")
        .with("allowed", List.of("weigh"));
  }

  @POST
  @Path("/heaps")
  @Consumes("application/x-ndjson")
  public Map<String, Integer> heap(InputStream lines) throws IOException {
    return Map.of("bytes", lines.readAllBytes().length);
  }

  @POST
  @Path("/marks")
  public Mark mark(@NotNull Mark mark) {
    return mark;
  }

  @GET
  @Path("/me")
  public Map<String, Object> me() {
    return Map.of(
        "account", actor.account(),
        "roles", actor.roles(),
        "organisation", actor.organisation().orElse("-"),
        "team", actor.team().orElse("-"));
  }

  @GET
  @Path("/treasure")
  @RolesAllowed(Roles.MANAGER)
  public String treasure() {
    return "gold";
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze steen is er niet.", "There is no such stone.");
  }

  /** What is said of a stone that was found. */
  public record Found(
      @NotBlank @Size(max = 20) String name,
      @NotNull @Positive Integer weight,
      @NotNull Urgency urgency,
      @NotNull Instant foundAt,
      @Size(max = 3) @Nullable List<@Valid @NotNull Layer> layers) {}

  /** What a stone is made of. */
  public record Layer(@NotBlank String material, @NotNull Boolean soft) {}

  /** What a stone weighs. */
  public record Weight(@Positive int weight) {}

  /** A mark that cannot be blank, and says so itself. */
  public record Mark(String text) {
    public Mark {
      if (text.isBlank()) {
        throw InvalidInput.of(
            new FieldError("/text", "mark.blank", "is een leeg teken", "is an empty mark"));
      }
    }
  }

  /** What the finder gets. */
  public record Receipt(UUID id) {}

  /** What others see. */
  public record View(UUID id, String name, int weight, Urgency urgency, Instant foundAt) {}
}
