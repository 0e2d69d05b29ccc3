package nl.tijdig.deadline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Shows figures, and keeps who saw which. */
@ApplicationScoped
class ReadFigures {
  private static final String PURPOSE = "figures";

  private final Figures figures;
  private final BreachCauses causes;
  private final RuleNames rules;
  private final Audit audit;

  ReadFigures(Figures figures, BreachCauses causes, RuleNames rules, Audit audit) {
    this.figures = figures;
    this.causes = causes;
    this.rules = rules;
    this.audit = audit;
  }

  @Transactional
  List<InTime> inTime(FigureFilter filter, PeriodFilter period) {
    return figures.inTime(scope(filter, "figure-in-time"), period.periods(today()));
  }

  /**
   * What was open as a day began, or is now.
   *
   * @throws InvalidInput when the day has not begun
   */
  @Transactional
  List<Stock> stock(FigureFilter filter, @Nullable LocalDate on) {
    return figures.stock(scope(filter, "figure-stock"), List.of(moment(on)));
  }

  @Transactional
  List<Flow> flow(FigureFilter filter, PeriodFilter period) {
    return figures.flow(scope(filter, "figure-flow"), period.periods(today()));
  }

  @Transactional
  List<LeadTime> leadTimes(FigureFilter filter, PeriodFilter period) {
    return figures.leadTime(scope(filter, "figure-lead-times"), period.periods(today()));
  }

  @Transactional
  List<Causes> causes(FigureFilter filter, PeriodFilter period) {
    return causes.causes(scope(filter, "figure-causes"), period.periods(today()));
  }

  private Scope scope(FigureFilter filter, String what) {
    rules.check(filter.rule());
    audit.read(what, null, null, PURPOSE);
    return filter.scope();
  }

  private Instant moment(@Nullable LocalDate on) {
    var now = figures.now();
    var moment = on == null ? now : Period.beginOf(on);
    if (moment.isAfter(now)) {
      throw InvalidInput.of(
          FieldError.ofParameter("on", "day.to-come", "is nog niet begonnen", "has not begun yet"));
    }
    return moment;
  }

  private LocalDate today() {
    return Period.dayOf(figures.now());
  }

  static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Dit cijfer bestaat niet.", "There is no such figure.");
  }
}
