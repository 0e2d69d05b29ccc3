package nl.tijdig.platform.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for; take it as {@code @BeanParam PageRequest page}.
 *
 * @param cursor from the page before; null for the first page
 * @param limit how many rows the page holds at most
 */
public record PageRequest(
    @QueryParam("cursor")
        @Parameter(
            description = "Uit de vorige pagina. / From the page before.",
            schema = @Schema(type = SchemaType.STRING))
        @Nullable Cursor cursor,
    @QueryParam("limit")
        @DefaultValue("50")
        @Parameter(
            description = "Hoogste aantal regels. / Number of rows at most.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "200",
                    defaultValue = "50"))
        int limit) {

  /** The largest page, whatever is asked for. */
  public static final int MAX_LIMIT = 200;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw outOfRange();
    }
  }

  /** After which row the page starts; empty for the first page. */
  public Optional<Cursor> after() {
    return Optional.ofNullable(cursor);
  }

  /** How many rows to fetch: one more than the page holds tells whether there is a next one. */
  public int fetch() {
    return limit + 1;
  }

  private static Problem outOfRange() {
    return InvalidInput.of(
        FieldError.ofParameter(
            "limit",
            "range",
            "moet tussen 1 en " + MAX_LIMIT + " liggen",
            "must be between 1 and " + MAX_LIMIT));
  }
}
