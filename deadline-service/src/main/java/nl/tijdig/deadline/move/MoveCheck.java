package nl.tijdig.deadline.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.calendar.TermUnit;
import nl.tijdig.deadline.course.MoveType;
import nl.tijdig.deadline.rule.Allowance;
import nl.tijdig.deadline.term.TermMoves.HeldTerm;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Whether a term can be moved as somebody asks; what the rule does not allow is not possible. */
final class MoveCheck {
  private final HeldTerm term;
  private final MoveRequest request;
  private final Instant now;

  MoveCheck(HeldTerm term, MoveRequest request, Instant now) {
    this.term = term;
    this.request = request;
    this.now = now;
  }

  /**
   * Passes or refuses.
   *
   * @throws Problem {@code 409} when the rule or the state does not allow it, {@code 400} when the
   *     request contradicts itself or the rule
   */
  void check(DueMoments moments) {
    if (request.type() == MoveType.RESUMPTION) {
      requireState(DeadlineState.SUSPENDED);
      refuse(resumptionErrors());
    } else {
      var allowed = requireAllowed();
      requireState(DeadlineState.RUNNING);
      requireInTime();
      requireAnother(allowed);
      refuse(errors(allowed, moments));
    }
  }

  private Allowance requireAllowed() {
    var rule = term.rule();
    var allowed = request.type() == MoveType.SUSPENSION ? rule.suspension() : rule.extension();
    if (allowed == null) {
      throw aboutRule(
              MoveProblem.NOT_BY_RULE,
              "%s is bij deze regel niet toegestaan; zij rust op: %s."
                  .formatted(request.type().nl(), rule.ground().nl()),
              "%s is not allowed by this rule; it rests on: %s."
                  .formatted(request.type().en(), rule.ground().en()))
          .with("ground", rule.ground());
    }
    return allowed;
  }

  private void requireState(DeadlineState required) {
    if (term.state() != required) {
      throw new Problem(CommonProblem.ILLEGAL_TRANSITION, detailNl(required), detailEn(required))
          .with("state", term.state())
          .with("allowed", allowedNow());
    }
  }

  private String detailNl(DeadlineState required) {
    return term.state() == DeadlineState.SUSPENDED
        ? "De termijn is opgeschort; hervat hem eerst."
        : "De termijn is niet in de toestand die hiervoor nodig is: %s."
            .formatted(required.nl().toLowerCase(Locale.ROOT));
  }

  private String detailEn(DeadlineState required) {
    return term.state() == DeadlineState.SUSPENDED
        ? "The term is suspended; resume it first."
        : "The term is not in the state that this needs: %s."
            .formatted(required.en().toLowerCase(Locale.ROOT));
  }

  private List<MoveType> allowedNow() {
    return switch (term.state()) {
      case RUNNING ->
          Stream.of(MoveType.SUSPENSION, MoveType.EXTENSION).filter(this::isAllowed).toList();
      case SUSPENDED -> List.of(MoveType.RESUMPTION);
      default -> List.of();
    };
  }

  private boolean isAllowed(MoveType type) {
    var allowed = type == MoveType.SUSPENSION ? term.rule().suspension() : term.rule().extension();
    return allowed != null && allowed.allowsAnother(term.course().times(type));
  }

  /** Also when the sweep has yet to come by. */
  private void requireInTime() {
    if (!now.isBefore(term.course().dueAt())) {
      throw new Problem(
              MoveProblem.TOO_LATE,
              "Het uiterste moment is voorbij; licht de overschrijding toe.",
              "The due moment has passed; explain the breach.")
          .with("dueAt", term.course().dueAt());
    }
  }

  private void requireAnother(Allowance allowed) {
    if (!allowed.allowsAnother(term.course().times(request.type()))) {
      throw aboutRule(
              MoveProblem.NOT_AGAIN,
              "%s is al zo vaak gebeurd als de regel toestaat.".formatted(request.type().nl()),
              "%s has happened as often as the rule allows.".formatted(request.type().en()))
          .with("times", allowed.times());
    }
  }

  private Problem aboutRule(MoveProblem type, String nl, String en) {
    return new Problem(type, nl, en)
        .with("rule", term.rule().id())
        .with("ruleVersion", term.rule().version());
  }

  private List<FieldError> resumptionErrors() {
    var errors = new ArrayList<FieldError>();
    addUnlessAbsent(errors, "/ground", request.ground());
    addUnlessAbsent(errors, "/length", request.length());
    return errors;
  }

  private List<FieldError> errors(Allowance allowed, DueMoments moments) {
    var errors = new ArrayList<FieldError>();
    if (request.ground() == null || allowed.ground(request.ground()).isEmpty()) {
      errors.add(ground(allowed));
    }
    if (request.type() == MoveType.SUSPENSION) {
      addUnlessAbsent(errors, "/length", request.length());
    } else if (request.length() == null || isOfAnotherKind(request.length())) {
      errors.add(unit(allowed));
    } else if (!term.course()
        .isNoLonger(request.length(), allowed.longest(), term.rule(), moments)) {
      errors.add(length(allowed));
    }
    return errors;
  }

  private static void addUnlessAbsent(
      List<FieldError> errors, String pointer, @Nullable Object value) {
    if (value != null) {
      errors.add(
          new FieldError(
              pointer, "field.superfluous", "vervalt hierbij", "is to be left out of this"));
    }
  }

  private static FieldError ground(Allowance allowed) {
    var codes =
        allowed.grounds().stream().map(Allowance.Ground::code).collect(Collectors.joining(", "));
    return new FieldError(
        "/ground",
        "ground.unknown",
        "moet een van de gronden van de regel zijn: " + codes,
        "must be one of the grounds of the rule: " + codes);
  }

  /** Hours on a term that ends with a day would end it in the night, and days on one in hours. */
  private boolean isOfAnotherKind(TermLength length) {
    return (length.unit() == TermUnit.HOURS) != (term.rule().term().unit() == TermUnit.HOURS);
  }

  private FieldError unit(Allowance allowed) {
    var hours = term.rule().term().unit() == TermUnit.HOURS;
    return new FieldError(
        "/length",
        "length.unit",
        "is verplicht, in %s, en hoogstens %s"
            .formatted(hours ? "uren" : "dagen of langer", allowed.longest().nl()),
        "is required, in %s, and at most %s"
            .formatted(hours ? "hours" : "days or longer", allowed.longest().en()));
  }

  private static FieldError length(Allowance allowed) {
    return new FieldError(
        "/length",
        "length.too-long",
        "is hoogstens " + allowed.longest().nl(),
        "is at most " + allowed.longest().en());
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw InvalidInput.of(errors);
    }
  }
}
