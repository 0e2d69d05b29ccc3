package nl.tijdig.deadline.tryout;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.figure.InTime;
import nl.tijdig.deadline.term.TriedTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of terms.
 *
 * @param inTime percentage of what was met in time, met late or breached; null when nothing was
 */
@Schema(name = "TryoutOutcome", description = "Hoe termijnen afliepen. / What became of terms.")
record Outcome(
    @Schema(description = "Termijnen. / Terms.") long terms,
    @Schema(description = "Op tijd gehaald. / Met in time.") long met,
    @Schema(description = "Te laat gehaald. / Met late.") long metLate,
    @Schema(description = "Vervallen. / Lapsed.") long cancelled,
    @Schema(description = "Lopend of opgeschort. / Running or suspended.") long running,
    @Schema(description = "Overschreden en open. / Breached and open.") long breached,
    @Schema(description = "Waarschuwingen. / Warnings.") long warnings,
    @Nullable
        @Schema(
            description =
                "Percentage op tijd van gehaald, te laat en overschreden. / Percentage in time of"
                    + " met, late and breached.",
            examples = "87.5")
        Double inTime) {

  static Outcome of(Collection<TriedTerm> terms) {
    var counts =
        terms.stream().collect(Collectors.groupingBy(TriedTerm::state, Collectors.counting()));
    var met = count(counts, DeadlineState.MET);
    var late = count(counts, DeadlineState.MET_LATE);
    var breached = count(counts, DeadlineState.BREACHED);
    return new Outcome(
        terms.size(),
        met,
        late,
        count(counts, DeadlineState.CANCELLED),
        count(counts, DeadlineState.RUNNING) + count(counts, DeadlineState.SUSPENDED),
        breached,
        terms.stream().mapToLong(TriedTerm::warnings).sum(),
        InTime.percentage(met, met + late + breached));
  }

  private static long count(Map<DeadlineState, Long> counts, DeadlineState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** How much more of each there is here; of the percentage, how many points. */
  Outcome minus(Outcome other) {
    return new Outcome(
        terms - other.terms,
        met - other.met,
        metLate - other.metLate,
        cancelled - other.cancelled,
        running - other.running,
        breached - other.breached,
        warnings - other.warnings,
        inTime == null || other.inTime == null
            ? null
            : Math.round(10 * (inTime - other.inTime)) / 10.0);
  }
}
