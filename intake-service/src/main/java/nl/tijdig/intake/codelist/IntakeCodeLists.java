package nl.tijdig.intake.codelist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.contracts.code.CodeList;
import nl.tijdig.contracts.code.CodeLists;
import nl.tijdig.intake.cases.CaseState;
import nl.tijdig.intake.content.ContactKind;
import nl.tijdig.intake.content.Openness;
import nl.tijdig.intake.content.PersonRole;
import nl.tijdig.intake.content.RelationKind;
import nl.tijdig.intake.content.Sex;
import nl.tijdig.intake.report.ReportState;

/** The code lists of the published language, and those that only reports have. */
final class IntakeCodeLists {

  private static final List<CodeList> OWN =
      List.of(
          list("case-state", CaseState.values()),
          list("contact-kind", ContactKind.values()),
          list("openness", Openness.values()),
          list("person-role", PersonRole.values()),
          list("relation-kind", RelationKind.values()),
          list("report-state", ReportState.values()),
          list("sex", Sex.values()));

  private static final List<CodeList> ALL =
      Stream.concat(CodeLists.all().stream(), OWN.stream())
          .sorted(Comparator.comparing(CodeList::name))
          .toList();

  private IntakeCodeLists() {}

  static List<CodeList> all() {
    return ALL;
  }

  static Optional<CodeList> named(String name) {
    return ALL.stream().filter(list -> list.name().equals(name)).findFirst();
  }

  private static CodeList list(String name, Code[] codes) {
    var entries =
        Arrays.stream(codes)
            .map(code -> new CodeList.Entry(code.code(), code.nl(), code.en()))
            .toList();
    return new CodeList(name, entries);
  }
}
