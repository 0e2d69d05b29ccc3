package nl.tijdig.deadline.rule;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.tijdig.deadline.calendar.DueMoments;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Holds the rules against those that have been in use: terms run under them, so a version that is
 * in use neither changes nor disappears. Otherwise the service does not start.
 */
@ApplicationScoped
class RuleRegister {
  private static final Logger LOG = Logger.getLogger(RuleRegister.class);

  private static final String REGISTER =
      """
      insert into rule_version (rule, version, text, first_used_at)
      values (:rule, :version, :text, :now) on conflict do nothing
      """;
  private static final String IN_USE =
      "select rule, version, text, first_used_at from rule_version";

  private final RuleBook rules;
  private final Jdbi jdbi;
  private final Clock clock;

  RuleRegister(RuleBook rules, Jdbi jdbi, Clock clock) {
    this.rules = rules;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A version as it was when it came into use. */
  record InUse(String rule, int version, String text, Instant since) {}

  /**
   * Before events are read, since those would start terms.
   *
   * @param moments read here too, so that what is wrong with the calendar shows at the start
   */
  @Transactional
  void start(@Observes @Priority(1) StartupEvent started, DueMoments moments) {
    var known = RuleSources.orEndTheStart(this::check);
    LOG.infof("rules in use: %s", known);
  }

  /**
   * Notes which rules come into use now; gives the names of all.
   *
   * @throws InvalidRule when one that is in use was changed or is gone
   */
  List<String> check() {
    jdbi.useHandle(
        handle -> {
          register(handle);
          inUse(handle).forEach(this::check);
        });
    return rules.all().stream().map(RuleRegister::name).toList();
  }

  private void register(Handle handle) {
    for (var rule : rules.all()) {
      handle
          .createUpdate(REGISTER)
          .bind("rule", rule.id())
          .bind("version", rule.version())
          .bind("text", rules.textOf(rule))
          .bind("now", clock.instant())
          .execute();
    }
  }

  private static List<InUse> inUse(Handle handle) {
    return handle
        .createQuery(IN_USE)
        .map(
            (row, _) ->
                new InUse(
                    row.getString("rule"),
                    row.getInt("version"),
                    row.getString("text"),
                    row.getTimestamp("first_used_at").toInstant()))
        .list();
  }

  private void check(InUse used) {
    var rule =
        rules
            .find(used.rule(), used.version())
            .orElseThrow(
                () ->
                    new InvalidRule(
                        "version %d of %s is gone, but has been in use since %s"
                            .formatted(used.version(), used.rule(), used.since())));
    if (!rules.textOf(rule).equals(used.text())) {
      throw new InvalidRule(
          "version %d of %s was changed, but has been in use since %s; a change is a new version"
              .formatted(used.version(), used.rule(), used.since()));
    }
  }

  private static String name(Rule rule) {
    return rule.id() + " " + rule.version();
  }
}
