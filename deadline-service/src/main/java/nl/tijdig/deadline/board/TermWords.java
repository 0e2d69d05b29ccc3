package nl.tijdig.deadline.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.explanation.BreachExplanation;
import nl.tijdig.deadline.rule.Bilingual;
import nl.tijdig.deadline.term.DeadlineView;
import nl.tijdig.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what is known of one term. */
record TermWords(Language language, Moments moments) {

  static TermWords in(Language language, Instant now) {
    return new TermWords(language, new Moments(language, now));
  }

  String label(Code code) {
    return language.choose(code.nl(), code.en());
  }

  String of(Bilingual text) {
    return language.choose(text.nl(), text.en());
  }

  /** How long there is left, or how late it is; empty when it no longer matters. */
  String left(DeadlineView term, Instant now) {
    return isOpen(term) ? moments.until(term.dueAt(), now) : "";
  }

  List<TermView.Fact> facts(DeadlineView term) {
    var facts = new ArrayList<TermView.Fact>();
    facts.add(fact("Soort", "Kind", label(term.kind())));
    facts.add(fact("Gemeente", "Municipality", term.municipality()));
    if (term.team() != null) {
      facts.add(fact("Team", "Team", term.team()));
    }
    facts.add(fact(subject(term), subject(term), term.subjectId().toString()));
    facts.add(fact("Casus", "Case", term.caseId().toString()));
    facts.add(fact("Termijn", "Term", term.id().toString()));
    facts.add(fact("Regel", "Rule", term.rule() + ", " + version(term)));
    return facts;
  }

  List<String> skipped(Derivation count) {
    return count.skipped().stream()
        .map(day -> moments.fullDay(day.day()) + ": " + label(day.reason()))
        .toList();
  }

  TermView.Explained explained(BreachExplanation told, String approval) {
    return new TermView.Explained(
        told.causes().stream().map(this::label).toList(),
        Objects.requireNonNullElse(told.measure(), ""),
        told.expectedAt() == null ? "" : moments.due(told.expectedAt()),
        told.explainedBy(),
        moments.moment(told.explainedAt()),
        Objects.requireNonNullElse(told.approvedBy(), ""),
        optional(told.approvedAt()),
        approval);
  }

  TermView.Form form(ExplainForm form, DeadlineView term) {
    return new TermView.Form(
        form.id(),
        BoardPaths.term(term.id()) + "/explanations",
        form.choices(language),
        form.measure(),
        form.expected(),
        term.state() == DeadlineState.BREACHED,
        form.error("/causes", language),
        form.error("/measure", language),
        form.error("/expectedAt", language));
  }

  private String version(DeadlineView term) {
    return language.choose("versie ", "version ") + term.ruleVersion();
  }

  private String subject(DeadlineView term) {
    return switch (term.subjectType()) {
      case "report" -> language.choose("Melding", "Report");
      case "referral" -> language.choose("Overdracht", "Referral");
      case "assessment" -> language.choose("Veiligheidsbeoordeling", "Safety assessment");
      default -> term.subjectType();
    };
  }

  private TermView.Fact fact(String nl, String en, String value) {
    return new TermView.Fact(language.choose(nl, en), value);
  }

  private String optional(@Nullable Instant moment) {
    return moment == null ? "" : moments.moment(moment);
  }

  private static boolean isOpen(DeadlineView term) {
    return term.metAt() == null && term.cancelledAt() == null;
  }
}
