package nl.tijdig.contracts.code;

import java.util.List;
import java.util.Optional;

/** All code lists (codelijsten) there are; the enums of this package are their one source. */
public final class CodeLists {

  private static final List<CodeList> ALL =
      List.of(
          CodeList.of(AssessmentOutcome.class),
          CodeList.of(BreachCause.class),
          CodeList.of(DeadlineState.class),
          CodeList.of(PartnerKind.class),
          CodeList.of(ReferralKind.class),
          CodeList.of(RefusalReason.class),
          CodeList.of(ReporterCapacity.class),
          CodeList.of(RuleKind.class),
          CodeList.of(TriageKind.class),
          CodeList.of(Urgency.class));

  private CodeLists() {}

  /** Every code list, by name. */
  public static List<CodeList> all() {
    return ALL;
  }

  /** The code list with this name in kebab case; empty when there is none. */
  public static Optional<CodeList> named(String name) {
    return ALL.stream().filter(list -> list.name().equals(name)).findFirst();
  }
}
