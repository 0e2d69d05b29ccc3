package nl.tijdig.intake.codelist;

import jakarta.inject.Singleton;
import java.util.List;
import nl.tijdig.contracts.code.CodeList;
import nl.tijdig.intake.cases.CaseState;
import nl.tijdig.intake.content.ContactKind;
import nl.tijdig.intake.content.Openness;
import nl.tijdig.intake.content.PersonRole;
import nl.tijdig.intake.content.RelationKind;
import nl.tijdig.intake.content.Sex;
import nl.tijdig.intake.report.ReportState;
import nl.tijdig.platform.code.OwnCodeLists;

/** The code lists that only reports have. */
@Singleton
class IntakeCodeLists implements OwnCodeLists {

  @Override
  public List<CodeList> lists() {
    return List.of(
        CodeList.of(CaseState.class),
        CodeList.of(ContactKind.class),
        CodeList.of(Openness.class),
        CodeList.of(PersonRole.class),
        CodeList.of(RelationKind.class),
        CodeList.of(ReportState.class),
        CodeList.of(Sex.class));
  }
}
