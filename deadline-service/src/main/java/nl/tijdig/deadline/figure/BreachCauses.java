package nl.tijdig.deadline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.platform.code.Codes;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Why terms were late, as far as that was explained. */
@ApplicationScoped
public class BreachCauses {

  private static final String CAUSES =
      """
      select rule, kind, <part> as part, bucket.since, bucket.until, cause,
             count(distinct deadline.id) as terms
      from <rows> as bucket (<columns>)
      join deadline on due_at > bucket.since and due_at <= least(bucket.until, :now)
      left join lateral (
        select unnest(causes) as cause from breach_explanation where deadline_id = deadline.id
      ) as explained on true
      <where> and state not in ('cancelled', 'suspended') and (met_at is null or met_at >= due_at)
      group by 1, 2, 3, 4, 5, 6 order by 7 desc, 6
      """;

  private final Jdbi jdbi;
  private final Figures figures;
  private final RuleTexts rules;
  private final FigureTexts texts;

  BreachCauses(Jdbi jdbi, Figures figures, RuleTexts rules, FigureTexts texts) {
    this.jdbi = jdbi;
    this.figures = figures;
    this.rules = rules;
    this.texts = texts;
  }

  private record Of(Group group, Period period) {}

  private record Found(Of of, @Nullable String cause, long terms) {}

  /** The causes of what came due in each of the periods and was late. */
  public List<Causes> causes(Scope scope, List<Period> periods) {
    var late = figures.inTime(scope, periods).stream().filter(figure -> figure.late() > 0).toList();
    Map<Of, List<Found>> found = new LinkedHashMap<>();
    find(scope, periods)
        .forEach(one -> found.computeIfAbsent(one.of(), _ -> new ArrayList<>()).add(one));
    return late.stream()
        .map(
            figure ->
                causes(
                    figure, found.getOrDefault(new Of(figure.group(), figure.period()), List.of())))
        .toList();
  }

  private List<Found> find(Scope scope, List<Period> periods) {
    return jdbi.withHandle(
        handle ->
            Figures.periods(Figures.query(handle, CAUSES, scope), periods)
                .bind("now", figures.now())
                .map(
                    Figures.as(
                        row ->
                            new Found(
                                new Of(Group.of(row, scope.split(), rules), Figures.period(row)),
                                row.getString("cause"),
                                row.getLong("terms"))))
                .list());
  }

  private Causes causes(InTime figure, List<Found> found) {
    var causes =
        found.stream()
            .flatMap(one -> counted(one).stream())
            .filter(count -> count.cause() != BreachCause.EXTENDED_ON_PURPOSE)
            .toList();
    return new Causes(
        figure.group(),
        figure.period(),
        figure.late(),
        figure.lateOnPurpose(),
        found.stream().filter(one -> one.cause() == null).mapToLong(Found::terms).sum(),
        causes,
        texts.link("causes"));
  }

  private static Optional<Causes.Count> counted(Found found) {
    return Optional.ofNullable(found.cause())
        .map(
            code ->
                new Causes.Count(Codes.find(BreachCause.class, code).orElseThrow(), found.terms()));
  }
}
