package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.explanation.ExplainBreach;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;

/** The page of one term, and what can be done there. */
@ApplicationScoped
class TermPages {

  private final ReadTerm reading;
  private final ExplainBreach explaining;
  private final FormChecks checks;
  private final Gate gate;
  private final Clock clock;

  TermPages(ReadTerm reading, ExplainBreach explaining, FormChecks checks, Gate gate, Clock clock) {
    this.reading = reading;
    this.explaining = explaining;
    this.checks = checks;
    this.gate = gate;
    this.clock = clock;
  }

  Answer show(Visit visit) {
    return page(200, visit, ExplainForm.empty());
  }

  /** Explains; what is wrong with the form is said beside its fields. */
  Answer explain(Visit visit) {
    gate.requireExplainer();
    var id = visit.id("id");
    var form = ExplainForm.of(visit.form());
    var errors = checks.errors(id, form);
    if (errors.isEmpty()) {
      errors = explain(id, form);
    }
    return errors.isEmpty()
        ? Answer.seeOther(BoardPaths.term(id) + "?done=explained")
        : page(400, visit, form.with(errors));
  }

  Answer approve(Visit visit) {
    gate.requireApprover();
    explaining.approve(visit.id("explanation"));
    return Answer.seeOther(BoardPaths.term(visit.id("id")) + "#explanations");
  }

  private List<FieldError> explain(UUID id, ExplainForm form) {
    try {
      explaining.explain(form.id(), id, form.request());
      return List.of();
    } catch (InvalidInput refused) {
      return refused.errors();
    }
  }

  private Answer page(int status, Visit visit, ExplainForm form) {
    var language = visit.language();
    var done = "explained".equals(visit.parameter("done"));
    var message =
        done ? language.choose("Uw toelichting is bewaard.", "Your explanation was kept.") : "";
    var words = TermWords.in(language, clock.instant());
    var view = reading.read(visit.id("id"), form, message, gate.formToken(), words);
    return Answer.of(status, Templates.term(view).setLocale(language.locale()));
  }
}
