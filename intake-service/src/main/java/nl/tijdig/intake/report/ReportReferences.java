package nl.tijdig.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The references that were received: a sender's reference names one report, for ever. */
@ApplicationScoped
class ReportReferences {

  private static final String CLAIM =
      """
      insert into report_reference (origin, reference, report_id, content_digest)
      values (:origin, :reference, :reportId, :digest)
      on conflict (origin, reference) do nothing
      """;

  private static final String FIND =
      """
      select report_id, content_digest from report_reference
      where origin = :origin and reference = :reference
      """;

  private static final String TAKEN_OVER =
      """
      select report_id from report_reference
      where reference = :reference and content_digest = :digest and origin like 'import:%'
      order by report_id limit 1
      """;

  private final Jdbi jdbi;

  ReportReferences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The report that a reference was given to, and a keyed hash of what it told. */
  public record Known(UUID reportId, String contentDigest) {}

  /**
   * Gives the reference to this report, unless it was given before. Of two at once the second waits
   * until the first is committed, and then finds it.
   */
  boolean claim(String origin, String reference, UUID reportId, String digest) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(CLAIM)
                    .bind("origin", origin)
                    .bind("reference", reference)
                    .bind("reportId", reportId)
                    .bind("digest", digest)
                    .execute()
                == 1);
  }

  /** The report with this very content that was taken over under another name of the source. */
  Optional<UUID> takenOverBefore(String reference, String digest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TAKEN_OVER)
                .bind("reference", reference)
                .bind("digest", digest)
                .mapTo(UUID.class)
                .findFirst());
  }

  Known find(String origin, String reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("origin", origin)
                .bind("reference", reference)
                .map(ConstructorMapper.of(Known.class))
                .one());
  }
}
