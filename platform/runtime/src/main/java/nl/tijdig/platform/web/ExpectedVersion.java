package nl.tijdig.platform.web;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller last saw, from {@code If-Match}: a change of anything newer is refused.
 *
 * <p>As a parameter {@code @HeaderParam("If-Match") ExpectedVersion expected} it is never null: a
 * request without the header is refused with {@code 428} before the method is called.
 */
@Schema(
    type = SchemaType.STRING,
    description = "De ETag van wat u het laatst zag. / The ETag of what you saw last.",
    examples = "\"7\"")
public record ExpectedVersion(long value) {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern ANY_TAG = Pattern.compile("(W/)?\"[^\"]*\"");

  /**
   * Reads the header.
   *
   * @throws Problem {@code 428} when it is missing, {@code 400} when it is not one entity tag,
   *     {@code 412} when it is a tag that no version of ours has
   */
  public static ExpectedVersion require(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw missing();
    }
    return fromString(header);
  }

  /** For JAX-RS; see {@link #require}. */
  public static ExpectedVersion fromString(String header) {
    var tag = TAG.matcher(header.strip());
    if (tag.matches()) {
      return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }
    throw ANY_TAG.matcher(header.strip()).matches() ? stale() : unreadable();
  }

  /** Refuses with {@code 412} when the actual version is another one. */
  public void check(long actual) {
    if (actual != value) {
      throw stale();
    }
  }

  static Problem missing() {
    return new Problem(
        CommonProblem.VERSION_REQUIRED,
        "Stuur in If-Match de ETag mee van wat u het laatst zag.",
        "Send the ETag of what you saw last in If-Match.");
  }

  static Problem stale() {
    return new Problem(
        CommonProblem.STALE_VERSION,
        "Dit is gewijzigd nadat u het opvroeg. Vraag het opnieuw op en beoordeel de wijziging.",
        "This was changed after you read it. Read it again and judge the change.");
  }

  private static Problem unreadable() {
    return InvalidInput.of(
        FieldError.ofParameter(
            "If-Match",
            "version.invalid",
            "moet één ETag zijn, tussen aanhalingstekens",
            "must be one ETag, in quotes"));
  }
}
